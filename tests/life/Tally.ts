import type { Act, Answer } from './Act.ts';
import { acts } from './acts.ts';
import type { ActName } from './acts.ts';
import type { Shown } from './Shown.ts';

const kinds = ['replace', 'insert-after', 'delete'] as const;
const consents = ['given', 'refused', 'not-given', null] as const;

/** Counts what every kind of act was answered, over all lives of a run. */
export class Tally {
  readonly #counts = new Map<ActName, Map<Answer, number>>();
  /** Amendments whose fit the oracle did not judge, and those it did. */
  readonly fits = { unsure: 0, judged: 0 };
  /** Lives at whose end an amendment of a kind was adopted, by what its author had said of that. */
  readonly #adoptions = new Map<string, number>();

  count(act: ActName, answer: Answer): void {
    const answers = this.#counts.get(act) ?? new Map<Answer, number>();
    this.#counts.set(act, answers.set(answer, (answers.get(answer) ?? 0) + 1));
  }

  /** Takes note of what was adopted in a life. */
  endOfLife({ amendments }: Shown): void {
    const adopted = amendments.filter(({ status }) => status === 'adopted');
    for (const how of new Set(adopted.map(howAdopted)))
      this.#adoptions.set(how, (this.#adoptions.get(how) ?? 0) + 1);
  }

  /** Ways of being adopted that came in fewer lives than so many. */
  adoptedTooSeldom(least: number): string[] {
    return kinds
      .flatMap((kind) => consents.map((consent) => howAdopted({ kind, consent })))
      .filter((how) => (this.#adoptions.get(how) ?? 0) < least);
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

function howAdopted({
  kind,
  consent,
}: Pick<Shown['amendments'][number], 'kind' | 'consent'>): string {
  return `${kind}, ${consent === null ? 'as it was proposed' : `consent ${consent}`}`;
}
