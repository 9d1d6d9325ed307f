import type { RecordEvent } from '#shared/record/events.ts';
import type { Amendment } from '#shared/record/state.ts';
import type { Reply, Writer } from '../support/Client.ts';
import { readParagraphs } from '../support/sections.ts';
import { joinWithNext, textAt } from '../support/typing.ts';
import { until } from '../support/until.ts';
import type { Everyone } from './prepareNetwork.ts';

/** `undecided`: the record says that it is under way, and the restart will end it [A6]. */
export type Outcome = 'acknowledged' | 'refused' | 'undecided';

/** The events an act leads to when it is not refused: how many, and by what one knows them. */
export interface Traces {
  readonly count: number;
  readonly isOwn: (event: RecordEvent) => boolean;
}

/** An act, and how it was answered. */
export interface Told {
  readonly act: string;
  readonly outcome: Outcome;
  /** Null: it is not in the record. */
  readonly traces: Traces | null;
}

/** An amendment that was acknowledged, with the very request that made it. */
export type Made = Amendment & { readonly ask: (everyone: Everyone) => Promise<Reply> };

/** What people did in one run, and what they were told. */
export class Story {
  readonly everyone: Everyone;
  readonly told: Told[] = [];
  readonly writers = new Map<string, Writer>();
  /** Words that the server said were on disk, with the section they were typed in. */
  readonly saved = new Map<string, string>();
  readonly #typed = new Map<Writer, Map<string, string>>();
  /** Amendments that were acknowledged, by what they are called here. */
  readonly amendments = new Map<string, Made>();
  /** The invitation that was acknowledged, and the session it was exchanged for. */
  link: string | null = null;
  cookie: string | null = null;

  constructor(everyone: Everyone) {
    this.everyone = everyone;
  }

  outcomeOf(act: string): Outcome | undefined {
    return this.told.find((each) => each.act === act)?.outcome;
  }

  /** Keeps how an act was answered. Answers whether it was acknowledged. */
  note(act: string, reply: Reply, traces: Traces | null): boolean {
    const outcome = outcomeOf(act, reply);
    this.told.push({ act, outcome, traces });
    return outcome === 'acknowledged';
  }

  async open(name: keyof Everyone, section: string): Promise<Writer> {
    const writer = this.everyone[name].open(section);
    writer.provider.maxBackoffTime = 100;
    this.writers.set(`${name} in ${section}`, writer);
    // A page that holds words of others which the disk lost is no good: a new one takes its place.
    writer.provider.on('closed', () => {
      writer.close();
      this.#typed.delete(writer);
      void this.open(name, section);
    });
    await until(() => writer.isSaved && writer.fragment.length > 0);
    return writer;
  }

  /** Types words that occur nowhere else, at both ends of the first paragraph; waits until saved. */
  async type(section: string, words: readonly string[]): Promise<void> {
    for (const [index, word] of words.entries()) {
      await until(() => this.#areReady(section));
      const writers = this.#writersIn(section);
      const writer = writers[index % writers.length];
      if (!writer) throw new Error('Nobody is there to type.');
      const text = textAt(writer, 0);
      if (index % 2 === 0) text.insert(0, `${word} `);
      else text.insert(text.length, ` ${word}`);
      this.#typed.set(writer, (this.#typed.get(writer) ?? new Map()).set(word, section));
      await new Promise((resolve) => setImmediate(resolve));
    }
    await until(() => this.#writersIn(section).every((writer) => writer.isSaved));
    this.noteSaved();
  }

  #writersIn(section: string): Writer[] {
    return [...this.writers].filter(([name]) => name.endsWith(section)).map(([, writer]) => writer);
  }

  // A page that is opened anew has no text yet.
  #areReady(section: string): boolean {
    return this.#writersIn(section).every((writer) => writer.fragment.length > 0);
  }

  /** Takes note of the words that are known to be on disk at this moment. */
  noteSaved(): void {
    for (const [writer, words] of this.#typed) {
      if (writer.isSaved) for (const [word, section] of words) this.saved.set(word, section);
    }
  }

  /** Makes one paragraph of two, and waits until that is saved; on a new page if need be. */
  async join(section: string, place: number): Promise<void> {
    const page = () => this.writers.get(`ann in ${section}`);
    for (let isJoined = false; !isJoined;) {
      await until(() => this.#areReady(section));
      const writer = page();
      if (!writer) throw new Error('Nobody is there to type.');
      joinWithNext(writer, place);
      await until(() => writer.isSaved || page() !== writer);
      isJoined = writer.isSaved;
    }
  }

  /** The address of a paragraph of the first section, and the hash on the screen. */
  async look(place: number): Promise<{ path: string; wording: string; text: string }> {
    const { paragraphs } = await readParagraphs(this.everyone.ann);
    const paragraph = paragraphs[place];
    if (!paragraph) throw new Error(`There is no paragraph at ${place}.`);
    const path = `/sections/s1/paragraphs/${paragraph.id}`;
    return { path, wording: paragraph.exact, text: paragraph.text };
  }

  close(): void {
    for (const writer of this.writers.values()) writer.close();
  }
}

function outcomeOf(act: string, { status, body }: Reply): Outcome {
  if (status >= 200 && status < 300) return 'acknowledged';
  if (status === 503 && ['storage-failed', 'unavailable'].includes(body.code ?? '')) {
    return 'refused';
  }
  if (body.code === 'being-adopted') return 'undecided';
  throw new Error(`“${act}” was answered ${status} ${JSON.stringify(body)}.`);
}
