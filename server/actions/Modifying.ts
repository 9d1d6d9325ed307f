import type { Modified } from '#shared/record/commands.ts';
import type { Amendment } from '#shared/record/state.ts';
import type { Wording } from '#shared/wording.ts';
import { proposedWording } from './proposedWording.ts';
import type { Proposed } from './proposedWording.ts';

/** Other words for an amendment, as they come in [A2]. */
export interface Modifying {
  /** The exact hash of the paragraph that was on the screen. */
  readonly shown: string;
  readonly words: Proposed;
}

/** The same as wording, now that it is known what the paragraph says. */
export function modifiedOf(
  { kind }: Pick<Amendment, 'kind'>,
  current: Wording | null,
  { shown, words }: Modifying,
): Modified {
  return { shown, wording: proposedWording(kind, current, words) };
}
