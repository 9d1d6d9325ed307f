import type { Reply } from '../support/Client.ts';

/** Something that is asked of the server, and by what it is known on the record. */
export interface Deed {
  /** What people call it. */
  readonly name: string;
  /** `keyOf` its event; unlike every other, unless several may follow each other. */
  readonly key: string;
  /** Asked again with the same idempotency key it stays one [A9]. */
  readonly isOnce?: boolean;
  readonly ask: () => Promise<Reply>;
}

interface Answers {
  acknowledged: number;
  unknown: number;
  isOnce: boolean;
}

/** What was asked of a server over HTTP, and how it was answered. */
export class Deeds {
  readonly #answers = new Map<string, Answers>();
  readonly #underWay: Deed[] = [];

  /** The names of what waits for an answer. */
  get underWay(): readonly string[] {
    return this.#underWay.map(({ name }) => name);
  }

  get acknowledged(): number {
    return [...this.#answers.values()].reduce((sum, each) => sum + each.acknowledged, 0);
  }

  /** Asks; null when no answer came, and it may have happened or not. */
  async do(deed: Deed): Promise<Reply | null> {
    const answers = this.#answersTo(deed);
    answers.unknown += 1;
    this.#underWay.push(deed);
    const reply = await deed.ask().catch(() => null);
    this.#underWay.splice(this.#underWay.indexOf(deed), 1);
    const isUnknown = reply === null || reply.status >= 500 || reply.body.code === 'being-adopted';
    if (isUnknown) return null;
    answers.unknown -= 1;
    if (reply.status < 300) answers.acknowledged += 1;
    return reply;
  }

  /** What is wrong with how often each is on the record. */
  compare(counts: ReadonlyMap<string, number>): string[] {
    const wrong: string[] = [];
    for (const [key, { acknowledged, unknown, isOnce }] of this.#answers) {
      const count = counts.get(key) ?? 0;
      const least = isOnce ? Math.min(1, acknowledged) : acknowledged;
      const most = isOnce ? Math.min(1, acknowledged + unknown) : acknowledged + unknown;
      if (count < least) wrong.push(`“${key}” was acknowledged and is lost`);
      if (count > most) wrong.push(`“${key}” is on the record ${count} times, not ${most}`);
    }
    for (const key of counts.keys()) {
      if (!this.#answers.has(key)) wrong.push(`“${key}” is on the record and nobody asked for it`);
    }
    return wrong;
  }

  #answersTo({ key, isOnce = false }: Deed): Answers {
    const answers = this.#answers.get(key) ?? { acknowledged: 0, unknown: 0, isOnce };
    this.#answers.set(key, answers);
    return answers;
  }
}
