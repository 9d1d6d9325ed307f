import { kindBehind } from '#shared/kindBehind.ts';
import { reformat } from '#shared/reformat.ts';
import type { AmendmentKind } from '#shared/record/state.ts';
import { canonicalWording } from '#shared/wording.ts';
import type { Run, Wording } from '#shared/wording.ts';

/** Formatted runs, or plain text that keeps the format of the words it leaves alone. */
export type Proposed = readonly Run[] | string;

/**
 * What a paragraph, or the new one behind it, should say, as wording of its kind; nothing at all
 * when it should go. `current` is the paragraph's wording now.
 */
export function proposedWording(
  kind: AmendmentKind,
  current: Wording | null,
  proposed: Proposed,
): Wording {
  const isNew = kind === 'insert-after';
  const before = isNew ? [] : (current?.runs ?? []);
  const around = current?.kind ?? 'paragraph';
  const runs = typeof proposed === 'string' ? reformat(before, proposed) : proposed;
  return canonicalWording(isNew ? kindBehind(around) : around, runs);
}
