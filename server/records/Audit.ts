import { auditLine } from '#shared/auditLine.ts';
import type { AuditLine, AuditQuery } from '#shared/auditLine.ts';
import type { PersonId } from '#shared/ids.ts';
import { limits } from '#shared/limits.ts';
import type { AuditStore } from './AuditStore.ts';

export interface AuditOptions {
  readonly store: AuditStore;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
  /** Hears that lines could not be written. What was done stays done. */
  readonly onFailure: (reason: unknown) => void;
}

const minute = 60_000;

/**
 * The audit log [L1]: what was done through our doors, and what was refused. The record is the proof
 * of what was said and decided; this tells who tried what. So no act waits for its line.
 */
export class Audit {
  readonly #store: AuditStore;
  readonly #now: () => number;
  readonly #onFailure: (reason: unknown) => void;
  #waiting: AuditLine[] = [];
  #writing: Promise<void> = Promise.resolve();
  #window = { began: 0, lines: 0 };
  #leftOut = 0;

  constructor({ store, now = Date.now, onFailure }: AuditOptions) {
    this.#store = store;
    this.#now = now;
    this.#onFailure = onFailure;
  }

  /** Notes one act. Of strangers, and of what is refused, only so much a minute: they cost a disk. */
  note(act: Omit<AuditLine, 'at' | 'leftOut'>): void {
    const isBounded = act.result !== 'done' || act.actor.kind === 'nobody';
    if (isBounded && !this.#fits()) {
      this.#leftOut += 1;
      return;
    }
    const left = this.#leftOut > 0 ? { leftOut: this.#leftOut } : {};
    this.#leftOut = 0;
    const at = new Date(this.#now()).toISOString();
    const line = auditLine.safeParse({ at, ...act, ...left });
    // What does not fit the schema could hold what must not be here.
    if (line.error) this.#onFailure(line.error);
    else if (this.#waiting.push(line.data) === 1)
      this.#writing = this.#writing.then(() => this.#write()).catch(this.#onFailure);
  }

  #fits(): boolean {
    const now = this.#now();
    if (now - this.#window.began >= minute) this.#window = { began: now, lines: 0 };
    this.#window.lines += 1;
    return this.#window.lines <= limits.auditLinesPerMinute;
  }

  async #write(): Promise<void> {
    const lines = this.#waiting;
    this.#waiting = [];
    const byDay = new Map<string, string>();
    for (const line of lines) {
      const day = line.at.slice(0, 10);
      byDay.set(day, `${byDay.get(day) ?? ''}${JSON.stringify(line)}\n`);
    }
    for (const [day, written] of byDay) await this.#store.append(day, written);
  }

  /** Resolves when everything noted until now was written, or could not be. */
  settled(): Promise<void> {
    return this.#writing;
  }

  /** The last lines that are asked for, the newest first; and whether there are more of them. */
  async list(query: AuditQuery, most: number): Promise<{ lines: AuditLine[]; isCut: boolean }> {
    const lines: AuditLine[] = [];
    for (const day of (await this.#days(query)).toReversed()) {
      lines.push(...(await this.#read(day, query)).toReversed());
      if (lines.length > most) break;
    }
    return { lines: lines.slice(0, most), isCut: lines.length > most };
  }

  /** Every line that is asked for, the oldest first, a day at a time. */
  async *all(query: AuditQuery): AsyncGenerator<AuditLine> {
    for (const day of await this.#days(query)) yield* await this.#read(day, query);
  }

  /** What is kept of what someone did, or was done to. */
  async linesOf(person: PersonId): Promise<AuditLine[]> {
    const lines: AuditLine[] = [];
    for await (const line of this.all({ person })) lines.push(line);
    return lines;
  }

  /** The days whose lines are past their term at a moment (milliseconds since the epoch). */
  async pastTerm(now: number): Promise<readonly string[]> {
    const oldest = new Date(now - limits.auditLine).toISOString().slice(0, 10);
    return (await this.#store.days()).filter((day) => day < oldest);
  }

  async remove(days: readonly string[]): Promise<void> {
    for (const day of days) await this.#store.remove(day);
  }

  async #days({ from = '', to = '9999' }: AuditQuery): Promise<readonly string[]> {
    await this.#writing;
    return (await this.#store.days()).filter((day) => from <= day && day <= to);
  }

  async #read(day: string, { person, result }: AuditQuery): Promise<AuditLine[]> {
    const lines = (await this.#store.read(day)).split('\n').flatMap(readLine);
    return lines
      .filter(({ actor, object }) => {
        if (person === undefined) return true;
        return (actor.kind === 'person' && actor.person === person) || object['person'] === person;
      })
      .filter((line) => result === undefined || (line.result === 'done') === (result === 'done'));
  }
}

// A line that was torn by a crash is none.
function readLine(text: string): AuditLine[] {
  if (text === '') return [];
  try {
    return [auditLine.parse(JSON.parse(text))];
  } catch {
    return [];
  }
}
