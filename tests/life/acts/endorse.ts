import type { ParagraphId } from '#shared/ids.ts';
import { endorse as endorseAction } from '../../../server/actions/endorse.ts';
import { oneOf } from '../oneOf.ts';
import type { Act, Answer } from '../Act.ts';
import type { Name } from '../cast.ts';
import { section } from '../foundNetwork.ts';
import type { Oracle, Said } from '../oracle/Oracle.ts';
import { reasonOf } from '../reasonOf.ts';
import { shownOf } from '../shownOf.ts';

interface Asked extends Omit<Said, 'text'> {
  readonly id: string;
  readonly shown: string;
}

/** Agree, agree if, abstain or object, of the words that are or were on the screen [E1–E3, E6, E9]. */
export const endorse: Act = {
  weight: 9,
  answers: [
    'done',
    'not-allowed',
    'section-closed',
    'not-found',
    'stale-wording',
    'not-endorsable',
    'invalid-input',
    'already-decided',
    'reason-required',
  ],
  usually: ['deltaVoice', 'waalVoice', 'lingeVoice'],
  make(oracle, who, picks) {
    const { id, shown } = shownOf(oracle, picks);
    const about = oracle.amendments.filter(({ paragraph, status }) => picks.c % 5 === 0 || (oracle.block(paragraph) === oracle.block(id) && status === 'open')); // prettier-ignore
    const on = picks.b % 2 === 0 && about.length > 0 ? oneOf(about, picks.a).number : null;
    const stance = on && picks.c % 7 > 0 ? 'agree' : oneOf(['agree', 'object', 'abstain'] as const, picks.b); // prettier-ignore
    const reason = stance === 'agree' ? null : reasonOf(picks.c);
    const asked = { id, shown, stance, on, reason };
    return {
      told: `${who} says ${stance}${on ? ` if ${on}` : ''} of ${id}, “${shown}”`,
      ask: (life) =>
        endorseAction(life.house, life.actor(who), {
          section,
          paragraph: id as ParagraphId,
          shown: life.hashOf(shown),
          stance,
          dependsOn: on === null ? null : life.amendment(on).id,
          reason,
        }),
      rules: () => ruled(oracle, who, asked),
    };
  },
};

function ruled(oracle: Oracle, who: Name, { id, shown, stance, on, reason }: Asked): Answer {
  if (!oracle.speaks(who)) return 'not-allowed';
  if (oracle.phase === 'adopted') return 'section-closed';
  const block = oracle.block(id);
  if (!block) return 'not-found';
  if (block.text !== shown) return 'stale-wording';
  if (block.text === '') return 'not-endorsable';
  const condition = oracle.amendments.find(({ number }) => number === on);
  if (condition) {
    if (stance !== 'agree') return 'invalid-input';
    if (oracle.block(condition.paragraph) !== block) return 'not-found';
    // Nobody agrees to words on condition that they go [E6].
    if (condition.kind === 'delete') return 'not-endorsable';
    if (condition.status !== 'open') return 'already-decided';
  }
  if (stance === 'object' && reason?.trim() === '') return 'reason-required';
  oracle.say(block.id, who, { stance, on, reason: reason?.trim() || null, text: shown });
  return 'done';
}
