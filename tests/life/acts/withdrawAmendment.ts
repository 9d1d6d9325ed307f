import { amendmentIn } from '../amendmentIn.ts';
import type { Act, Answer } from '../Act.ts';
import type { Name } from '../cast.ts';
import type { Proposed } from '../oracle/Oracle.ts';

/** Take back one's own amendment [A2]. */
export const withdrawAmendment: Act = {
  weight: 3,
  answers: ['done', 'not-allowed', 'already-decided'],
  usually: ['outsider', 'writer', 'otherLead', 'lingeVoice', 'lead'],
  make(oracle, someone, { a, b }) {
    const amendment = amendmentIn(oracle, a);
    if (!amendment) return null;
    const { number, author } = amendment;
    const who = b % 3 > 0 ? author : someone;
    return {
      told: `${who} takes back ${number}`,
      ask: (life) =>
        life.perform(who, { type: 'withdraw-amendment', amendment: life.amendment(number).id }),
      rules: () => ruled(who, amendment),
    };
  },
};

function ruled(who: Name, amendment: Proposed): Answer {
  if (who !== amendment.author) return 'not-allowed';
  if (amendment.status !== 'open') return 'already-decided';
  amendment.status = 'withdrawn';
  return 'done';
}
