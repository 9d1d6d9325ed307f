import { answerModification as answerAction } from '../../../server/actions/answerModification.ts';
import type { Act, Answer } from '../Act.ts';
import type { Name } from '../cast.ts';
import { discussedIn } from '../discussedIn.ts';
import type { Oracle, Proposed } from '../oracle/Oracle.ts';

/** Agree to the other words for one's own amendment, or not [A2]. */
export const answerModification: Act = {
  weight: 14,
  answers: [
    'done',
    'not-allowed',
    'section-closed',
    'already-decided',
    'not-found',
    'stale-wording',
  ],
  usually: ['outsider', 'writer', 'otherLead', 'lingeVoice', 'lead'],
  make(oracle, someone, { a, b, c }) {
    const amendment = discussedIn(oracle, a);
    if (!amendment) return null;
    const { number, author, suggested, proposal } = amendment;
    const who = b % 5 > 0 ? author : someone;
    const shown = c % 7 > 0 ? (suggested?.words ?? proposal) : proposal;
    const on = c % 11 > 0 ? (suggested?.base ?? proposal) : proposal;
    const agrees = c % 3 > 0;
    return {
      told: `${who} ${agrees ? 'agrees' : 'does not agree'} to “${shown}” for ${number}, where it said “${on}”`,
      ask: (life) =>
        answerAction(life.house, life.actor(who), {
          amendment: life.amendment(number).id,
          shown: life.hashOf(shown),
          base: life.hashOf(on),
          agrees,
        }),
      rules: () => ruled(oracle, who, { amendment, shown, on, agrees }),
    };
  },
};

function ruled(
  oracle: Oracle,
  who: Name,
  {
    amendment,
    shown,
    on,
    agrees,
  }: { amendment: Proposed; shown: string; on: string; agrees: boolean },
): Answer {
  const { suggested } = amendment;
  if (who !== amendment.author) return 'not-allowed';
  if (!oracle.isAmendable) return 'section-closed';
  if (amendment.status !== 'open') return 'already-decided';
  if (!suggested) return 'not-found';
  if (suggested.words !== shown || suggested.base !== on || oracle.isVoid(amendment))
    return 'stale-wording';
  suggested.agrees = agrees;
  return 'done';
}
