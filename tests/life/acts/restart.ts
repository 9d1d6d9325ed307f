import type { Act } from '../Act.ts';
import type { Oracle } from '../oracle/Oracle.ts';

/** The server is stopped and started: nothing is otherwise. */
export const restart: Act = {
  weight: 1,
  answers: ['done'],
  usually: ['service'],
  make(oracle) {
    return {
      told: 'the server starts anew',
      ask: async (life) => {
        await life.stop();
        await life.start();
      },
      rules: () => {
        if (bringsBackWhatWasTakenIn(oracle)) oracle.last = null;
        return 'done';
      },
    };
  },
};

// Not promised: which paragraphs a deleted one had taken in is in memory only. Deleted, and brought
// back after the server was stopped, it speaks for itself alone.
function bringsBackWhatWasTakenIn({ blocks, last }: Oracle): boolean {
  const present = new Set(blocks.map(({ id }) => id));
  return (last?.undone ?? []).some(({ id, aliases }) => aliases.length > 0 && !present.has(id));
}
