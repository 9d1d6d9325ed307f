import type { ParagraphId } from '#shared/ids.ts';
import { withdrawEndorsement as withdrawAction } from '../../../server/actions/withdrawEndorsement.ts';
import { oneOf } from '../oneOf.ts';
import type { Act, Answer } from '../Act.ts';
import type { Name } from '../cast.ts';
import { section } from '../foundNetwork.ts';
import type { Oracle } from '../oracle/Oracle.ts';

/** Take back what the partner said of a paragraph, and of those that it took in [E5, P2]. */
export const withdrawEndorsement: Act = {
  weight: 3,
  answers: ['done', 'not-allowed', 'section-closed'],
  usually: ['deltaVoice', 'waalVoice', 'lingeVoice'],
  make(oracle, who, { a }) {
    const said = [...oracle.said.keys()];
    const id = oneOf(a % 4 > 0 && said.length > 0 ? said : oracle.ids, a);
    return {
      told: `${who} takes back what was said of ${id}`,
      ask: (life) =>
        withdrawAction(life.house, life.actor(who), { section, paragraph: id as ParagraphId }),
      rules: () => ruled(oracle, who, id),
    };
  },
};

function ruled(oracle: Oracle, who: Name, id: string): Answer {
  if (!oracle.speaks(who)) return 'not-allowed';
  const block = oracle.block(id);
  const ids = [id, ...(block ? [block.id, ...block.aliases] : [])];
  const partner = oracle.partnerOf(who);
  const said = ids.filter((each) => oracle.said.get(each)?.has(partner));
  if (said.length > 0 && oracle.phase === 'adopted') return 'section-closed';
  for (const each of said) oracle.said.get(each)?.delete(partner);
  return 'done';
}
