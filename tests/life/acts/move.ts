import { oneOf } from '../oneOf.ts';
import type { Act } from '../Act.ts';
import { typing } from '../typing.ts';

/** Cut a paragraph and paste it elsewhere: everything comes along [P2]. */
export const move: Act = {
  weight: 3,
  answers: ['done', 'section-closed', 'not-allowed'],
  usually: ['writer', 'lead', 'waalVoice', 'deltaVoice'],
  make(oracle, who, { a, b }) {
    if (oracle.blocks.length < 2) return null;
    const block = oneOf(oracle.blocks, a);
    const others = oracle.blocks.filter((each) => each !== block);
    const place = b % (others.length + 1);
    return typing(oracle, who, {
      told: `${who} moves ${block.id} to place ${place}`,
      change: (page) => page.move(block.id, place),
      blocks: others.toSpliced(place, 0, block),
    });
  },
};
