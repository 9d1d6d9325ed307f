import type { ManifestoId, ParagraphId } from '#shared/ids.ts';
import { endorseAll as endorseAllAction } from '../../../server/actions/endorseAll.ts';
import type { Act, Answer } from '../Act.ts';
import type { Name } from '../cast.ts';
import { section } from '../foundNetwork.ts';
import type { Oracle } from '../oracle/Oracle.ts';
import { shownOf } from '../shownOf.ts';

type Asked = readonly { readonly id: string; readonly shown: string }[];

/** Agree to several paragraphs in one act: to all of them, or to none [E7]. */
export const endorseAll: Act = {
  weight: 4,
  answers: [
    'done',
    'not-allowed',
    'invalid-input',
    'stale-wording',
    'section-closed',
    'not-endorsable',
  ],
  usually: ['deltaVoice', 'waalVoice', 'lingeVoice'],
  make(oracle, who, picks) {
    const { a, b, c } = picks;
    const all = oracle.blocks.map(({ id, text }) => ({ id, shown: text }));
    // With one that may be old, or empty, or be named already.
    const more = b % 3 === 0 ? [shownOf(oracle, picks)] : [];
    const asked = [...all.filter(({ shown }) => shown !== '' || c % 2 === 0).slice(a % 2), ...more];
    if (asked.length === 0) return null;
    return {
      told: `${who} agrees to ${asked.map(({ id, shown }) => `${id} “${shown}”`).join(', ')}`,
      ask: (life) =>
        endorseAllAction(life.house, life.actor(who), {
          manifesto: 'm' as ManifestoId,
          paragraphs: asked.map(({ id, shown }) => ({
            section,
            paragraph: id as ParagraphId,
            shown: life.hashOf(shown),
          })),
        }),
      rules: () => ruled(oracle, who, asked),
    };
  },
};

function ruled(oracle: Oracle, who: Name, asked: Asked): Answer {
  if (!oracle.speaks(who)) return 'not-allowed';
  const named = asked.map(({ id }) => oracle.block(id)?.id ?? id);
  if (new Set(named).size < named.length) return 'invalid-input';
  if (asked.some(({ id, shown }) => oracle.block(id)?.text !== shown)) return 'stale-wording';
  if (oracle.phase === 'adopted') return 'section-closed';
  if (asked.some(({ shown }) => shown === '')) return 'not-endorsable';
  for (const [place, { shown }] of asked.entries())
    oracle.say(named[place] ?? '', who, { stance: 'agree', on: null, reason: null, text: shown });
  return 'done';
}
