import type { AmendmentView, EndorsementView, ParagraphView } from '#shared/view.ts';
import { hashWording } from '#shared/wording.ts';

/** How many partners said each thing. */
export type Said = Readonly<Record<'agree' | 'abstain' | 'object', number>>;

/**
 * What of the things partners say of a paragraph now would be outdated once the amendment is
 * adopted [E4]: all of it when the words themselves change, an objection as much as an agreement. An
 * agreement that depends on this very amendment begins then, at the words that it proposes [E6].
 */
export function countOutdated(
  { id, kind, standing, proposal }: Pick<AmendmentView, 'id' | 'kind' | 'standing' | 'proposal'>,
  { endorsements }: Pick<ParagraphView, 'endorsements'>,
): Said {
  // A new paragraph leaves the words of this one as they are.
  if (standing?.kind !== 'fits' || kind === 'insert-after')
    return { agree: 0, abstain: 0, object: 0 };
  const next = hashWording(standing.wording).words;
  const proposed = hashWording(proposal).words;
  const wordsOf = ({ condition, dependsOn, words }: EndorsementView) =>
    condition === 'waiting' && dependsOn === id ? proposed : words;
  const outdated = endorsements.filter(
    (endorsement) => endorsement.validity !== 'outdated' && wordsOf(endorsement) !== next,
  );
  const count = (said: keyof Said) => outdated.filter(({ stance }) => stance === said).length;
  return { agree: count('agree'), abstain: count('abstain'), object: count('object') };
}
