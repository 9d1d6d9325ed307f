import { Refusal } from '../refusal.ts';
import { standingOf } from '../standing.ts';
import { hashWording } from '../wording.ts';
import type { Wording } from '../wording.ts';
import type { Modified } from './commands.ts';
import { requireShown } from './decideEndorsement.ts';
import { requireWords } from './required.ts';
import type { Amendment } from './state.ts';

/**
 * What adopting makes a paragraph say, or the new one behind it: the proposal laid on the text of
 * now, or the other words that a lead chose for that very text [A2, A4].
 *
 * @throws Refusal `overlap`, `nothing-to-change`, `stale-wording` or `not-found` when it cannot be.
 */
export function wordingToAdopt(
  amendment: Pick<Amendment, 'kind' | 'base' | 'proposal'>,
  { current, modified }: { readonly current: Wording | null; readonly modified: Modified | null },
): Wording {
  if (modified) {
    requireShown({ current, shown: modified.shown });
    // Only who asked to delete a paragraph gets it deleted.
    if (amendment.kind !== 'delete') requireWords(modified.wording);
    const isThere = hashWording(modified.wording).exact === modified.shown;
    if (isThere && amendment.kind !== 'insert-after') throw nothingToChange();
    return modified.wording;
  }
  const standing = standingOf(amendment, current);
  switch (standing.kind) {
    case 'fits':
      return standing.wording;
    case 'needs-attention':
      throw new Refusal('overlap', 'The same words were changed meanwhile. Nothing was changed.', {
        overlaps: standing.overlaps,
      });
    case 'overtaken':
      throw nothingToChange();
    case 'vanished':
      throw new Refusal('not-found', 'The paragraph is no longer in the text.');
  }
}

function nothingToChange(): Refusal {
  return new Refusal('nothing-to-change', 'The text already says that.');
}
