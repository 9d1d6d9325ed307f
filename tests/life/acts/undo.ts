import type { Act } from '../Act.ts';
import { typing } from '../typing.ts';

/**
 * Take back the last change of the text, by whoever made it: all is as it was [P2]. Once in a life:
 * what was brought back once, Yjs may bring back in another order, whoever asks for it.
 */
export const undo: Act = {
  weight: 6,
  answers: ['done', 'section-closed'],
  usually: ['writer'],
  make(oracle) {
    const { last } = oracle;
    if (!last || oracle.hasUndone) return null;
    const back = typing(oracle, last.who, {
      told: `${last.who} takes back the last change of the text`,
      change: (page) => page.undo(),
      blocks: last.undone,
    });
    return {
      ...back,
      rules: () => {
        const answer = back.rules();
        if (answer === 'done') oracle.hasUndone = true;
        return answer;
      },
    };
  },
};
