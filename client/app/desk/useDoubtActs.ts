import type { RefObject } from 'react';
import { useMemo } from 'react';
import { paragraphsOf } from '#shared/document.ts';
import { readFragment } from '#shared/readFragment.ts';
import { contentRoot } from '#shared/wire.ts';
import type { TextHand } from '../../editor/TextHand.ts';
import type { KeptDoubt } from '../../live/KeptDoubt.ts';
import type { SectionSession } from '../../live/SectionSession.ts';
import { undoDoubt } from '../../live/undoDoubt.ts';
import type { Undoing } from '../../live/undoDoubt.ts';

/** What a reader can do about doubts in the text on the screen [T7]. */
export interface DoubtActs {
  readonly session: SectionSession;
  readonly mayUndo: boolean;
  readonly undo: (doubt: KeptDoubt) => Undoing;
  readonly dismiss: (doubt: KeptDoubt) => void;
}

interface DoubtActsOptions {
  readonly session: SectionSession;
  readonly hand: RefObject<TextHand | null>;
  readonly isEditable: boolean;
}

/** The same object until something of it changes. */
export function useDoubtActs({ session, hand, isEditable }: DoubtActsOptions): DoubtActs {
  return useMemo(
    () => ({
      session,
      mayUndo: isEditable,
      undo: (doubt) => {
        // The text of this very moment, with letters that no component has drawn yet.
        const now = readFragment(session.doc.getXmlFragment(contentRoot));
        const undoing = undoDoubt(doubt, paragraphsOf(now, 0));
        if (undoing.kind === 'steps') {
          hand.current?.write(undoing.steps);
          session.doubtUndone(doubt);
        }
        return undoing;
      },
      dismiss: (doubt) => session.dismissDoubt(doubt),
    }),
    [session, hand, isEditable],
  );
}
