import { reply as replyAction } from '../../../server/actions/reply.ts';
import { amendmentIn } from '../amendmentIn.ts';
import type { Act, Answer } from '../Act.ts';
import type { Name } from '../cast.ts';
import type { Oracle, Proposed } from '../oracle/Oracle.ts';
import { reasonOf } from '../reasonOf.ts';

/** Say something in the thread of an amendment [A7]. */
export const reply: Act = {
  weight: 2,
  answers: ['done', 'not-allowed', 'already-decided', 'reason-required'],
  usually: ['writer', 'outsider', 'lead', 'coordinator'],
  make(oracle, who, { a, b }) {
    const amendment = amendmentIn(oracle, a);
    if (!amendment) return null;
    const { number } = amendment;
    const text = reasonOf(b);
    return {
      told: `${who} replies to ${number}, “${text}”`,
      ask: (life) => {
        const said = { amendment: life.amendment(number).id, text, retry: null };
        return replyAction(life.house, life.actor(who), said);
      },
      rules: () => ruled(oracle, who, { amendment, text }),
    };
  },
};

function ruled(
  oracle: Oracle,
  who: Name,
  { amendment, text }: { amendment: Proposed; text: string },
): Answer {
  if (!oracle.proposes(who)) return 'not-allowed';
  if (!amendment.isThreadOpen) return 'already-decided';
  if (text.trim() === '') return 'reason-required';
  amendment.replies += 1;
  return 'done';
}
