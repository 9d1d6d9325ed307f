import { amendmentIn } from '../amendmentIn.ts';
import type { Act, Answer } from '../Act.ts';
import type { Name } from '../cast.ts';
import type { Oracle, Proposed } from '../oracle/Oracle.ts';
import { reasonOf } from '../reasonOf.ts';

/** Close the thread of an amendment, or open it again [A7]. */
export const changeThread: Act = {
  weight: 3,
  answers: ['done', 'not-allowed', 'reason-required'],
  usually: ['lead', 'outsider', 'writer'],
  make(oracle, who, { a, b, c }) {
    const amendment = amendmentIn(oracle, a);
    if (!amendment) return null;
    const { number } = amendment;
    const reason = b % 2 === 0 ? reasonOf(c) : null;
    return {
      told: `${who} ${reason === null ? 'reopens' : 'closes'} the thread of ${number}`,
      ask: (life) => {
        const { id } = life.amendment(number);
        return life.perform(
          who,
          reason === null
            ? { type: 'reopen-thread', amendment: id }
            : { type: 'close-thread', amendment: id, reason },
        );
      },
      rules: () => ruled(oracle, who, { amendment, reason }),
    };
  },
};

function ruled(
  oracle: Oracle,
  who: Name,
  { amendment, reason }: { amendment: Proposed; reason: string | null },
): Answer {
  if (!oracle.isLead(who) && who !== amendment.author) return 'not-allowed';
  if (reason?.trim() === '') return 'reason-required';
  amendment.isThreadOpen = reason === null;
  return 'done';
}
