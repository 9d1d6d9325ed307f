import { amendmentIn } from '../amendmentIn.ts';
import type { Act, Answer } from '../Act.ts';
import type { Name } from '../cast.ts';
import type { Oracle, Proposed } from '../oracle/Oracle.ts';
import { reasonOf } from '../reasonOf.ts';

/** Decline an amendment, with a reason [A2]. */
export const decline: Act = {
  weight: 6,
  answers: ['done', 'not-allowed', 'section-closed', 'already-decided', 'reason-required'],
  usually: ['lead'],
  make(oracle, who, { a, b }) {
    const amendment = amendmentIn(oracle, a);
    if (!amendment) return null;
    const { number } = amendment;
    const reason = reasonOf(b);
    return {
      told: `${who} declines ${number}, “${reason}”`,
      ask: (life) =>
        life.perform(who, { type: 'decline', amendment: life.amendment(number).id, reason }),
      rules: () => ruled(oracle, who, { amendment, reason }),
    };
  },
};

function ruled(
  oracle: Oracle,
  who: Name,
  { amendment, reason }: { amendment: Proposed; reason: string },
): Answer {
  if (!oracle.isLead(who)) return 'not-allowed';
  if (!oracle.isAmendable) return 'section-closed';
  if (amendment.status !== 'open') return 'already-decided';
  if (reason.trim() === '') return 'reason-required';
  amendment.status = 'declined';
  return 'done';
}
