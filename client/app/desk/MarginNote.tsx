import { memo } from 'react';
import type { Section } from '#shared/record/state.ts';
import type { ParagraphView } from '#shared/view.ts';
import { AmendNote } from '../../amend/AmendNote.tsx';
import { AmendThread } from '../../amend/AmendThread.tsx';
import { ProposeForm } from '../../amend/ProposeForm.tsx';
import { EndorseNote } from '../../endorse/EndorseNote.tsx';
import { useLive } from '../../live/LiveProvider.tsx';
import { Insights } from './Insights.tsx';
import type { OpenNote } from './OpenNote.ts';

interface MarginNoteProps {
  readonly paragraph: ParagraphView;
  readonly section: Section;
  /** What stands open at this paragraph. */
  readonly open: OpenNote;
  readonly onOpen: (open: OpenNote) => void;
}

/** What stands beside a paragraph: who stands behind it and what is proposed, or one open thread. */
export const MarginNote = memo(function MarginNote(props: MarginNoteProps) {
  const { paragraph, section, open, onOpen } = props;
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
  if (open?.kind === 'proposal') {
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
      <EndorseNote
        {...about}
        isWriting={open?.kind === 'endorsement'}
        onWrite={(isWriting) =>
          onOpen(isWriting ? { kind: 'endorsement', paragraph: paragraph.id } : null)
        }
      />
      <Insights paragraph={paragraph} section={section} />
      <AmendNote
        {...about}
        onOpen={openThread}
        onPropose={() => onOpen({ kind: 'proposal', paragraph: paragraph.id })}
      />
    </>
  );
});
