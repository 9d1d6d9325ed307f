import { oneOf } from '../oneOf.ts';
import type { Act } from '../Act.ts';
import { typing } from '../typing.ts';

/** Delete a paragraph: what hangs on it stays on the record [A7]. */
export const remove: Act = {
  weight: 2,
  answers: ['done', 'section-closed', 'not-allowed'],
  usually: ['writer', 'lead', 'waalVoice', 'deltaVoice'],
  make(oracle, who, { a }) {
    if (oracle.blocks.length < 2) return null;
    const block = oneOf(oracle.blocks, a);
    return typing(oracle, who, {
      told: `${who} deletes ${block.id}`,
      change: (page) => page.remove(block.id),
      blocks: oracle.blocks.filter((each) => each !== block),
    });
  },
};
