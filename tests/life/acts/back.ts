import { amendmentIn } from '../amendmentIn.ts';
import type { Act, Answer } from '../Act.ts';
import type { Name } from '../cast.ts';
import type { Oracle, Proposed } from '../oracle/Oracle.ts';

/** Back another partner's amendment for one's own, or no longer [A8]. */
export const back: Act = {
  weight: 4,
  answers: ['done', 'not-allowed', 'section-closed', 'already-decided'],
  usually: ['writer', 'waalVoice', 'outsider', 'lingeVoice', 'lead'],
  make(oracle, who, { a, b }) {
    const amendment = amendmentIn(oracle, a);
    if (!amendment) return null;
    const { number } = amendment;
    const type = b % 3 > 0 ? 'back' : 'withdraw-backing';
    return {
      told: `${who}: ${type} ${number}`,
      ask: (life) => life.perform(who, { type, amendment: life.amendment(number).id }),
      rules: () => ruled(oracle, who, { amendment, isBacking: type === 'back' }),
    };
  },
};

function ruled(
  oracle: Oracle,
  who: Name,
  { amendment, isBacking }: { amendment: Proposed; isBacking: boolean },
): Answer {
  const partner = oracle.partnerOf(who);
  if (!oracle.proposes(who) || partner === oracle.partnerOf(amendment.author)) return 'not-allowed';
  if (!oracle.isAmendable) return 'section-closed';
  if (amendment.status !== 'open') return 'already-decided';
  if (isBacking) amendment.backing.add(partner);
  else amendment.backing.delete(partner);
  return 'done';
}
