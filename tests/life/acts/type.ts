import { typing } from '../typing.ts';
import { oneOf } from '../oneOf.ts';
import type { Act } from '../Act.ts';
import { otherWords } from '../otherWords.ts';

/** Type in a paragraph of the living text [S2, S3, S4]. */
export const type: Act = {
  weight: 8,
  answers: ['done', 'section-closed', 'not-allowed'],
  usually: ['writer', 'lead', 'waalVoice', 'deltaVoice'],
  make(oracle, who, picks) {
    if (oracle.blocks.length === 0) return null;
    const block = oneOf(oracle.blocks, picks.a);
    const text = otherWords(oracle, block, picks);
    if (text === block.text) return null;
    return typing(oracle, who, {
      told: `${who} types “${text}” in ${block.id}`,
      change: (page) => page.type(block.id, text),
      blocks: oracle.blocks.map((each) => (each === block ? { ...each, text } : each)),
    });
  },
};
