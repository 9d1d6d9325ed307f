import type { RefusalCode } from '#shared/refusal.ts';
import type { SaveState } from '../../live/SectionSession.ts';
import type { SaveStateName } from '../../ui/SaveState.tsx';

interface Standing {
  readonly saveState: SaveState;
  readonly refused: RefusalCode | null;
  readonly isEditable: boolean;
}

/** What the top bar says: where one's words are, or why none can be typed here [T1]. */
export function saveStateName({ saveState, refused, isEditable }: Standing): SaveStateName {
  // The page is about to get the text of now.
  if (refused === 'section-restored') return 'connecting';
  if (refused !== null) return refused === 'section-closed' ? 'closed' : 'revoked';
  if (saveState === 'loading') return 'connecting';
  if (isEditable || saveState === 'offline' || saveState === 'adrift') return saveState;
  return saveState === 'saving' ? 'saving' : 'reading';
}
