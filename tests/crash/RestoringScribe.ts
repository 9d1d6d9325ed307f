import { setTimeout as pause } from 'node:timers/promises';
import type { Moment } from '#shared/record/state.ts';
import type { Client } from '../support/Client.ts';
import type { Deeds } from './Deeds.ts';
import { Scribe } from './Scribe.ts';
import type { ScribeOptions } from './Scribe.ts';
import type { Words } from './Words.ts';

/** From how many characters on the text is wiped. */
const fullAt = 6_000;

/** A restore that was asked, and what the text said at the moment to which it goes back. */
interface Restore {
  readonly key: string;
  readonly before: Words;
}

/** Somebody who writes a text alone, wipes it, and has it restored by a lead [T5], again and again. */
export class RestoringScribe extends Scribe {
  readonly #lead: Client;
  readonly #deeds: Deeds;
  #restores = 0;
  #asked: Restore | null = null;

  constructor(options: ScribeOptions, { lead, deeds }: { lead: Client; deeds: Deeds }) {
    super(options);
    this.#lead = lead;
    this.#deeds = deeds;
  }

  /** Finds out what became of a restore that was never answered. */
  resolve(counts: ReadonlyMap<string, number>): void {
    if (this.#asked && counts.has(this.#asked.key)) this.words.returnTo(this.#asked.before);
    this.#asked = null;
  }

  // Words are only added, so that the fullest text is that of the moment before it is wiped.
  protected override edit(): void {
    this.writeWord(this.filling(600));
  }

  protected override async burst(): Promise<void> {
    await super.burst();
    if (this.isOver || this.textOf('line').length < fullAt) return;
    const before = this.words.copy();
    const marked = (await this.#versions())?.length;
    if (marked === undefined || this.isOver) return;
    this.#wipe();
    await this.untilSaved();
    const moment = await this.#momentBehind(marked);
    if (moment && !this.isOver) await this.#restore({ moment, before });
  }

  #wipe(): void {
    for (const mark of this.words.standing) this.words.takeOut(mark);
    const text = this.textOf('line');
    text.delete(0, text.length);
  }

  async #restore({ moment, before }: { moment: Moment; before: Words }): Promise<void> {
    this.#restores += 1;
    const reason = `Terug ${this.#restores}`;
    const key = `restored ${reason}`;
    this.#asked = { key, before };
    const reply = await this.#deeds.do({
      name: 'restore',
      key,
      ask: () => this.#lead.post(`/sections/${this.section}/restore`, { from: moment, reason }),
    });
    if (!reply) return;
    if (reply.status < 300) {
      this.words.returnTo(before);
      this.turnPage();
    }
    this.#asked = null;
  }

  // The alarm comes after the wipe, and not at all when the server was killed in between.
  async #momentBehind(marked: number): Promise<Moment | null> {
    for (let tries = 0; tries < 100 && !this.isOver; tries += 1) {
      const versions = await this.#versions();
      if (!versions) return null;
      if (versions.length > marked) return versions.at(-1)?.moment ?? null;
      await pause(20);
    }
    return null;
  }

  async #versions(): Promise<{ moment: Moment }[] | null> {
    const reply = await this.#lead.get('/manifestos/m/state').catch(() => null);
    if (reply?.status !== 200) return null;
    const { versions } = reply.body['state'] as {
      versions: Record<string, { moment: Moment }[]>;
    };
    return versions[this.section] ?? [];
  }
}
