import { useMemo } from 'react';
import type { Paragraph } from '#shared/document.ts';
import type { Section } from '#shared/record/state.ts';
import { vanishedFrom } from '#shared/view.ts';
import { VanishedNotes } from '../../amend/VanishedNotes.tsx';
import { useLive, useRecord } from '../../live/LiveProvider.tsx';
import type { OpenNote } from './OpenNote.ts';

interface VanishedProps {
  readonly section: Section;
  /** The text on the screen. */
  readonly paragraphs: readonly Paragraph[];
  readonly open: OpenNote;
  readonly onOpen: (open: OpenNote) => void;
}

/** What hung on paragraphs that are no longer in this section's text [A7]. */
export function Vanished({ section, paragraphs, open, onOpen }: VanishedProps) {
  const record = useRecord();
  const { me } = useLive();
  const vanished = useMemo(
    () => vanishedFrom(record, section, paragraphs),
    [record, section, paragraphs],
  );
  return (
    <VanishedNotes
      vanished={vanished}
      section={section}
      me={me}
      open={open?.kind === 'thread' ? open.amendment : null}
      onOpen={(amendment) => onOpen({ kind: 'thread', amendment })}
      onClose={() => onOpen(null)}
    />
  );
}
