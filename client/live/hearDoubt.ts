import type { Doubt } from '#shared/doubt.ts';
import type { PersonId } from '#shared/ids.ts';
import { canonicalWording } from '#shared/wording.ts';
import type { Wording } from '#shared/wording.ts';
import type { KeptDoubt } from './KeptDoubt.ts';
import type { Remedy } from './Remedy.ts';

/**
 * A doubt as another page told of it. What can be done about it is worked out here, from the texts
 * that are shown: a page must not be able to put words into another's hand.
 */
export function hearDoubt(told: Doubt, by: PersonId): KeptDoubt {
  const doubt = {
    ...told,
    base: canonical(told.base),
    own: told.own.map(canonical),
    others: told.others.map(canonical),
    merged: told.merged.map(canonical),
  };
  return { ...doubt, remedies: remediesOf(doubt), by, isUndone: false };
}

function canonical({ kind, runs }: Wording): Wording {
  return canonicalWording(kind, runs);
}

// Of what is in several pieces only the page that found it knows which paragraphs those are.
function remediesOf({ cause, paragraph, behind, own, others, merged, isOwnIn }: Doubt): Remedy[] {
  const [to, ...more] = isOwnIn || cause === 'deleted-here' ? others : own;
  const [from = null, ...rest] = merged;
  if (cause === 'doubled' || !to || more.length + rest.length > 0) return [];
  return [{ paragraph, behind, from, to }];
}
