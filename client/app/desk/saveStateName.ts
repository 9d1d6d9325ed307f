import type { RefusalCode } from '#shared/refusal.ts';
import type { SaveState } from '../../live/SectionSession.ts';
import type { SaveStateName } from '../../ui/SaveState.tsx';
import type { LostWriting } from './useLostWriting.ts';

interface Standing {
  readonly saveState: SaveState;
  readonly refused: RefusalCode | null;
  readonly isEditable: boolean;
  /** Why who could type here no longer can; null for anyone else. */
  readonly lost: LostWriting | null;
}

/** What the top bar says: where one's words are, or why none can be typed here [T1]. */
export function saveStateName({ saveState, refused, isEditable, lost }: Standing): SaveStateName {
  // The page is about to get the text of now.
  if (refused === 'section-restored') return 'connecting';
  if (refused === 'section-closed') return 'closed';
  if (refused === 'not-allowed') return 'revoked';
  if (refused !== null) return 'reading';
  if (saveState === 'loading') return 'connecting';
  if (isEditable || saveState === 'offline' || saveState === 'adrift') return saveState;
  return saveState === 'saving' ? 'saving' : (lost ?? 'reading');
}
