import { oneOf } from '../oneOf.ts';
import type { Act } from '../Act.ts';
import { typing } from '../typing.ts';

/** Cut a paragraph in two: the part with the start of the text keeps the id [P2]. */
export const split: Act = {
  weight: 4,
  answers: ['done', 'section-closed', 'not-allowed'],
  usually: ['writer', 'lead', 'waalVoice', 'deltaVoice'],
  make(oracle, who, { a, b }) {
    const long = oracle.blocks.filter(({ text }) => text.includes(' '));
    if (long.length === 0) return null;
    const block = oneOf(long, a);
    const words = block.text.split(' ');
    const place = 1 + (b % (words.length - 1));
    const [head, tail] = [words.slice(0, place).join(' '), words.slice(place).join(' ')];
    const id = `n${oracle.newWord()}`;
    // Taken back, the two are merged: the first answers for the other.
    const taken = head.includes(tail) ? [] : [id];
    const undone = { ...block, aliases: [...block.aliases, ...taken] };
    return typing(oracle, who, {
      told: `${who} cuts ${block.id} in “${head}” and “${tail}”`,
      change: (page) => page.split(block.id, [head, tail], id),
      blocks: oracle.blocks.flatMap((each) =>
        each === block
          ? [
              { ...each, text: head },
              { id, text: tail, aliases: [] },
            ]
          : [each],
      ),
      undone: oracle.blocks.map((each) => (each === block ? undone : each)),
    });
  },
};
