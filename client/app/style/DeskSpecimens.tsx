import { useMemo, useState } from 'react';
import { schemes } from '#shared/scheme.ts';
import type { Scheme } from '#shared/scheme.ts';
import { viewParagraph } from '#shared/view.ts';
import { AmendThread } from '../../amend/AmendThread.tsx';
import { LiveProvider } from '../../live/LiveProvider.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { MarginNote } from '../desk/MarginNote.tsx';
import type { OpenNote } from '../desk/OpenNote.ts';
import { EditorSpecimen } from './EditorSpecimen.tsx';
import { exampleLive } from './exampleLive.ts';
import { exampleRecord } from './exampleRecord.ts';

/** The text with its tools, and what stands beside a paragraph: the note, its forms, a thread. */
export function DeskSpecimens({ scheme }: { scheme: Scheme }) {
  const example = useMemo(() => exampleRecord(3 + schemes.indexOf(scheme)), [scheme]);
  const live = useMemo(() => exampleLive(example), [example]);
  const paragraph = useMemo(() => viewParagraph(example.state, example.paragraph), [example]);
  const [open, setOpen] = useState<OpenNote>(null);
  const about = { paragraph, section: example.section };
  const notes: OpenNote[] = [
    open,
    { kind: 'endorsement', paragraph: paragraph.id },
    { kind: 'proposal', paragraph: paragraph.id },
  ];
  return (
    <LiveProvider live={live}>
      <EditorSpecimen text={paragraph.text} />
      <h3>
        <VisuallyHidden>{paragraph.number}</VisuallyHidden>
      </h3>
      {notes.map((note) => (
        <div key={note?.kind ?? 'note'} className="margin-note style-note">
          <MarginNote {...about} open={note} onOpen={setOpen} />
        </div>
      ))}
      {paragraph.amendments.slice(0, 1).map((amendment) => (
        <AmendThread
          key={amendment.id}
          {...about}
          me={live.me}
          amendment={amendment}
          onOpen={() => undefined}
          onClose={() => undefined}
        />
      ))}
    </LiveProvider>
  );
}
