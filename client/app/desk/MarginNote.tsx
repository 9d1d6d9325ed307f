import type { Section } from '#shared/record/state.ts';
import type { ParagraphView } from '#shared/view.ts';
import { AmendNote } from '../../amend/AmendNote.tsx';
import { AmendThread } from '../../amend/AmendThread.tsx';
import { ProposeForm } from '../../amend/ProposeForm.tsx';
import { EndorseNote } from '../../endorse/EndorseNote.tsx';
import { useLive } from '../../live/LiveProvider.tsx';
import type { OpenNote } from './OpenNote.ts';

interface MarginNoteProps {
  readonly paragraph: ParagraphView;
  readonly section: Section;
  readonly open: OpenNote;
  readonly onOpen: (open: OpenNote) => void;
}

/** What stands beside a paragraph: who stands behind it and what is proposed, or one open thread. */
export function MarginNote({ paragraph, section, open, onOpen }: MarginNoteProps) {
  const { me } = useLive();
  const about = { paragraph, section, me };
  const openThread = (amendment: ParagraphView['amendments'][number]['id']) =>
    onOpen({ kind: 'thread', amendment });
  const thread =
    open?.kind === 'thread' && paragraph.amendments.find(({ id }) => id === open.amendment);
  if (thread) {
    return (
      <AmendThread {...about} amendment={thread} onOpen={openThread} onClose={() => onOpen(null)} />
    );
  }
  if (open?.kind === 'proposal' && open.paragraph === paragraph.id) {
    return (
      <ProposeForm
        paragraph={paragraph}
        section={section}
        onDone={(made) => (made ? openThread(made.id) : onOpen(null))}
      />
    );
  }
  return (
    <>
      <EndorseNote {...about} />
      <AmendNote
        {...about}
        onOpen={openThread}
        onPropose={() => onOpen({ kind: 'proposal', paragraph: paragraph.id })}
      />
    </>
  );
}
