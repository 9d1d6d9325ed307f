import { oneOf } from '../oneOf.ts';
import type { Act } from '../Act.ts';
import { typing } from '../typing.ts';

/** Put a paragraph behind the one before: that one keeps its id, and answers for the other [P2]. */
export const merge: Act = {
  weight: 5,
  answers: ['done', 'section-closed', 'not-allowed'],
  usually: ['writer', 'lead', 'waalVoice', 'deltaVoice'],
  make(oracle, who, { a }) {
    const { blocks } = oracle;
    if (blocks.length < 2) return null;
    const place = a % (blocks.length - 1);
    const [block, next] = [oneOf(blocks, place), oneOf(blocks, place + 1)];
    const text = [block.text, next.text].filter(Boolean).join(' ');
    // Of a paragraph that says nothing, or what stands there already, nothing can be found again.
    const isFound = next.text !== '' && !block.text.includes(next.text);
    const taken = isFound ? [next.id, ...next.aliases] : [];
    const merged = { id: block.id, text, aliases: [...block.aliases, ...taken] };
    return typing(oracle, who, {
      told: `${who} puts ${next.id} behind ${block.id}`,
      change: (page) => page.merge(block.id),
      blocks: blocks.toSpliced(place, 2, merged),
    });
  },
};
