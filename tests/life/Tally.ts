import type { Act, Answer } from './Act.ts';
import { acts } from './acts.ts';
import type { ActName } from './acts.ts';

/** Counts what every kind of act was answered, over all lives of a run. */
export class Tally {
  readonly #counts = new Map<ActName, Map<Answer, number>>();
  /** Amendments whose fit the oracle did not judge, and those it did. */
  readonly fits = { unsure: 0, judged: 0 };

  count(act: ActName, answer: Answer): void {
    const answers = this.#counts.get(act) ?? new Map<Answer, number>();
    this.#counts.set(act, answers.set(answer, (answers.get(answer) ?? 0) + 1));
  }

  /** Answers that came fewer than so many times, and those that nobody knew of. */
  tooFew(least: number): string[] {
    return (Object.keys(acts) as ActName[]).flatMap((name) => {
      const told = this.#counts.get(name) ?? new Map<Answer, number>();
      const { answers }: Act = acts[name];
      const seldom = answers.filter((answer) => (told.get(answer) ?? 0) < least);
      const unknown = [...told.keys()].filter((answer) => !answers.includes(answer));
      return [...seldom, ...unknown].map(
        (answer) => `${name}: ${answer} ${told.get(answer) ?? 0} times`,
      );
    });
  }
}
