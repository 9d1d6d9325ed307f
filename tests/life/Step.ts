import type * as fc from 'fast-check';
import { Refusal } from '#shared/refusal.ts';
import { oneOf } from './oneOf.ts';
import type { Act, Answer, Picks } from './Act.ts';
import { acts } from './acts.ts';
import type { ActName } from './acts.ts';
import { everyone } from './cast.ts';
import type { Life } from './Life.ts';
import type { Oracle } from './oracle/Oracle.ts';
import type { Tally } from './Tally.ts';

interface Chosen extends Picks {
  readonly who: number;
}

/** One thing that somebody tries, with who and on what it is tried chosen when it comes to it. */
export class Step implements fc.AsyncCommand<Oracle, Life> {
  readonly #name: ActName;
  readonly #chosen: Chosen;
  readonly #tally: Tally;

  constructor(name: ActName, chosen: Chosen, tally: Tally) {
    this.#name = name;
    this.#chosen = chosen;
    this.#tally = tally;
  }

  check(): boolean {
    return true;
  }

  async run(oracle: Oracle, life: Life): Promise<void> {
    const act: Act = acts[this.#name];
    const { who } = this.#chosen;
    const tried = act.make(oracle, oneOf(who % 4 > 0 ? act.usually : everyone, who), this.#chosen);
    if (!tried) return;
    life.story.push(tried.told);
    const { seq } = life.house.records.state;
    const answer = await answerTo(tried.ask(life));
    const ruled = tried.rules();
    this.#tally.count(this.#name, ruled);
    requireSame(life, 'answer', [answer, ruled]);
    if (ruled !== 'done')
      requireSame(life, 'number of the last event', [life.house.records.state.seq, seq]);
    await compare(oracle, life, this.#tally);
  }

  toString(): string {
    return this.#name;
  }
}

async function answerTo(asked: Promise<unknown>): Promise<Answer> {
  try {
    await asked;
    return 'done';
  } catch (reason) {
    if (reason instanceof Refusal) return reason.code;
    throw reason;
  }
}

// What the oracle leaves open is taken as it is shown.
async function compare(oracle: Oracle, life: Life, { fits }: Tally): Promise<void> {
  const [shown, expected] = [await life.shown(), oracle.shown()];
  for (const { standing } of expected.amendments)
    if (standing !== null) fits[standing === 'unsure' ? 'unsure' : 'judged'] += 1;
  const amendments = expected.amendments.map((amendment, place) =>
    amendment.standing === 'unsure'
      ? { ...amendment, standing: shown.amendments[place]?.standing ?? null }
      : amendment,
  );
  requireSame(life, 'section', [shown, { ...expected, amendments }]);
}

function requireSame(
  { story }: Life,
  what: string,
  values: readonly [shown: unknown, expected: unknown],
): void {
  const [is, should] = values.map((value) => JSON.stringify(value, null, 1));
  if (is === should) return;
  const told = story.map((line) => `\n  ${line}`).join('');
  throw new Error(`After${told}\nthe ${what} is\n${is}\nand by the rules it is\n${should}`);
}
