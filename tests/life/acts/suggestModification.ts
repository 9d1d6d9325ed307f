import { suggestModification as suggestAction } from '../../../server/actions/suggestModification.ts';
import { amendmentIn } from '../amendmentIn.ts';
import type { Act, Answer } from '../Act.ts';
import type { Name } from '../cast.ts';
import { modifyingOf } from '../modifyingOf.ts';
import type { Modifying } from '../modifyingOf.ts';
import type { Oracle, Proposed } from '../oracle/Oracle.ts';

/** Suggest other words for an amendment, for its author to agree to or not [A2]. */
export const suggestModification: Act = {
  weight: 12,
  answers: [
    'done',
    'not-allowed',
    'section-closed',
    'already-decided',
    'not-found',
    'stale-wording',
    'invalid-input',
    'nothing-to-change',
  ],
  usually: ['lead'],
  make(oracle, who, picks) {
    const amendment = amendmentIn(oracle, picks.a);
    // Whether they are its own words is a matter of taste where its fit is.
    if (!amendment || oracle.fit(amendment).kind === 'unsure') return null;
    const { number } = amendment;
    const modifying = modifyingOf(oracle, amendment, picks);
    return {
      told: `${who} suggests “${modifying.words}” for ${number}, where it says “${modifying.shown}”`,
      ask: (life) =>
        suggestAction(life.house, life.actor(who), {
          amendment: life.amendment(number).id,
          modifying: { ...modifying, shown: life.hashOf(modifying.shown) },
        }),
      rules: () => ruled(oracle, who, { amendment, ...modifying }),
    };
  },
};

function ruled(
  oracle: Oracle,
  who: Name,
  { amendment, shown, words }: Modifying & { readonly amendment: Proposed },
): Answer {
  if (!oracle.isLead(who)) return 'not-allowed';
  if (!oracle.isAmendable) return 'section-closed';
  if (amendment.status !== 'open') return 'already-decided';
  const block = oracle.block(amendment.paragraph);
  if (!block) return 'not-found';
  if (block.text !== shown) return 'stale-wording';
  if (words === '' && amendment.kind !== 'delete') return 'invalid-input';
  if (words === shown && amendment.kind !== 'insert-after') return 'nothing-to-change';
  if (oracle.consentTo(amendment, words) === null) return 'nothing-to-change';
  // Suggesting the same again takes no answer away.
  if (oracle.isVoid(amendment) || amendment.suggested?.words !== words)
    amendment.suggested = { base: shown, words, agrees: null };
  return 'done';
}
