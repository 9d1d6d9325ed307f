import { setTimeout as pause } from 'node:timers/promises';
import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import type { RecordEvent } from '#shared/record/events.ts';
import { closeCode, message, readDurable, readRecord } from '#shared/wire.ts';
import type { Chance } from '../chaos/Chance.ts';
import type { Client, Writer } from '../support/Client.ts';
import { paragraph } from '../support/typing.ts';
import { until } from '../support/until.ts';
import { Words } from './Words.ts';
import { wordsIn } from './wordsIn.ts';

export interface ScribeOptions {
  readonly client: Client;
  readonly number: number;
  readonly section: string;
  readonly chance: Chance;
}

const edits = [
  [6, 'write'],
  [5, 'take out'],
  [1.5, 'fill'],
] as const;
/** Words that stay when some are taken out. */
const fewest = 20;

/**
 * Somebody who types in bursts, with a stock provider that comes back by itself, and keeps a list of
 * what they were told is saved. When they are told that their page is no good they open a new one.
 */
export class Scribe {
  readonly words = new Words();
  readonly number: number;
  readonly section: string;
  /** Events of the record that were seen since it was last asked. */
  #seen: RecordEvent[] = [];
  readonly #own = new Set<number>();
  readonly #turnedAway: number[] = [];
  protected readonly chance: Chance;
  readonly #client: Client;
  #writer: Writer;
  #isGood = true;
  #isStopping = false;
  #last = 0;

  constructor({ client, number, section, chance }: ScribeOptions) {
    this.number = number;
    this.section = section;
    this.chance = chance;
    this.#client = client;
    this.#writer = this.#open();
  }

  get doc(): Y.Doc {
    return this.#writer.doc;
  }

  /** The Yjs client ids under which this scribe wrote. */
  get own(): ReadonlySet<number> {
    return this.#own;
  }

  get isConnected(): boolean {
    return this.#writer.provider.wsconnected;
  }

  /** Codes with which the page was closed for good, but for that of another epoch. */
  get turnedAway(): readonly number[] {
    return this.#turnedAway;
  }

  takeSeen(): RecordEvent[] {
    return this.#seen.splice(0);
  }

  /** Types until told to stop. */
  async run(): Promise<void> {
    while (!this.#isStopping) {
      await this.#untilReady();
      if (!this.#isStopping) await this.burst();
    }
  }

  stop(): void {
    this.#isStopping = true;
  }

  close(): void {
    this.#writer.close();
  }

  protected get isOver(): boolean {
    return this.#isStopping || !this.#isGood;
  }

  /** Some edits, and then until they are saved. */
  protected async burst(): Promise<void> {
    for (let left = this.chance.between(1, 12); left > 0 && !this.isOver; left -= 1) {
      this.doc.transact(() => this.edit());
      await pause(this.chance.between(2, 30));
    }
    await this.untilSaved();
  }

  protected async untilSaved(): Promise<void> {
    while (!this.isOver && !this.#writer.isSaved) await pause(2);
  }

  protected edit(): void {
    const edit = this.chance.pick(edits);
    const oldest = this.words.standing.find((mark) => this.words.textOf(mark).length < 100);
    if (edit === 'fill') this.#fill();
    else if (edit === 'write' || !oldest || this.words.standing.length < fewest) this.writeWord();
    else this.#takeOut(oldest);
  }

  protected writeWord(filling = ''): void {
    const mark = this.#nextMark();
    const words = `${mark} ${filling}`;
    this.words.write(mark, words);
    const text = this.textOf('line');
    text.insert(text.length, words);
  }

  protected filling(longest: number): string {
    const row = Array.from({ length: this.chance.between(1, longest / 7) }, () =>
      this.chance.below(2 ** 32).toString(36),
    );
    return `${row.join(' ').slice(0, longest)} `;
  }

  // So much that the log is packed and a checkpoint is made often; what was there before goes.
  #fill(): void {
    const mark = this.#nextMark();
    const text = this.textOf('bulk');
    const before = /^\[\d+\.\d+\]/.exec(text.toString());
    if (before) this.words.takeOut(before[0]);
    const words = `${mark} ${this.filling(18_000)}`;
    text.delete(0, text.length);
    text.insert(0, words);
    this.words.write(mark, words);
  }

  #takeOut(mark: string): void {
    const text = this.textOf('line');
    const at = text.toString().indexOf(`${mark} `);
    if (at < 0) return;
    text.delete(at, mark.length + 1);
    this.words.takeOut(mark);
  }

  #nextMark(): string {
    this.#last += 1;
    return `[${this.number}.${this.#last}]`;
  }

  protected textOf(part: 'line' | 'bulk'): Y.XmlText {
    const id = `${this.section}-${part}-${this.number}`;
    const { fragment } = this.#writer;
    const isIt = (each: unknown) => each instanceof Y.XmlElement && each.getAttribute('id') === id;
    if (!fragment.toArray().some(isIt)) fragment.insert(fragment.length, [paragraph('', id)]);
    const found = fragment.toArray().find(isIt);
    const [text] = found instanceof Y.XmlElement ? found.toArray() : [];
    if (!(text instanceof Y.XmlText)) throw new Error(`There is no text in ${id}.`);
    return text;
  }

  async #untilReady(): Promise<void> {
    if (!this.#isGood) {
      this.words.forget();
      this.#writer.close();
      await pause(this.chance.between(50, 400));
      this.#writer = this.#open();
    }
    while (!this.isOver && !(this.#writer.provider.synced && this.#writer.fragment.length > 0))
      await pause(5);
    this.words.find(wordsIn(this.doc).get(this.number)?.keys() ?? []);
  }

  #open(): Writer {
    const writer = this.#client.open(this.section);
    this.#isGood = true;
    this.#own.add(writer.doc.clientID);
    const { provider } = writer;
    const onDurable = provider.messageHandlers[message.durable];
    provider.messageHandlers[message.durable] = (...given) => {
      const [, decoder] = given;
      const { pos } = decoder;
      const isSomething = readDurable(decoder) > 0;
      decoder.pos = pos;
      onDurable?.(...given);
      if (isSomething && writer.isSaved && writer === this.#writer) this.words.markSaved();
    };
    provider.messageHandlers[message.refused] = (_, decoder) => {
      decoding.readVarString(decoder);
      this.#leave(writer);
    };
    provider.messageHandlers[message.record] = (_, decoder) => {
      const told = readRecord(decoder);
      if (told.kind === 'events') this.#seen.push(...told.events);
    };
    provider.on('closed', ({ code }) => {
      if (code !== closeCode.otherEpoch) this.#turnedAway.push(code);
      this.#leave(writer);
    });
    return writer;
  }

  /** The page is no good any more. */
  protected turnPage(): void {
    this.#isGood = false;
  }

  #leave(writer: Writer): void {
    if (writer === this.#writer) this.turnPage();
  }

  /** Waits until all on this scribe's page is saved, unless the page is no good any more. */
  async settle(): Promise<void> {
    await until(() => !this.#isGood || this.#writer.isSaved);
  }
}
