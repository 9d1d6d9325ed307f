import * as Y from 'yjs';
import type { DocumentJson } from '#shared/document.ts';
import { readFragment } from '#shared/readFragment.ts';
import { textBlocks } from '#shared/schema/textBlocks.ts';
import { contentRoot } from '#shared/wire.ts';
import type { LogEntry } from '../UpdateLog.ts';
import { asItWas, childrenThen } from './asItWas.ts';
import type { Parent, Then } from './asItWas.ts';
import { carryWords } from './carryWords.ts';
import { Clocks } from './Clocks.ts';
import type { Written } from './Clocks.ts';
import { giveWay } from './giveWay.ts';
import { inSlices } from './inSlices.ts';
import type { Passage, Step, WrittenText } from './Passage.ts';
import { partsBetween } from './partsBetween.ts';
import type { TextStretch } from './TextStretch.ts';

/** Where words come from: those of an entry of a log, or words that stood elsewhere before. */
interface Source {
  readonly of: WrittenText;
  readonly client: number;
  /** What is added to a clock here to get the one there. */
  readonly shift: number;
}

/**
 * All that was ever written in one log, with what went still in it: which entry brought each
 * character, which took it away, and where it stood before when it only moved. A text of its own,
 * far from the live one [T6]. What it tells of an earlier moment never changes.
 */
export class TracedText implements WrittenText {
  readonly steps: Step[] = [];
  readonly #doc = new Y.Doc({ gc: false });
  readonly #fragment = this.#doc.getXmlFragment(contentRoot);
  readonly #born = new Clocks<number>();
  readonly #gone = new Clocks<number>();
  readonly #carried = new Clocks<Source>();
  /** What was looked up of an item: nothing is added any more once all is read. */
  readonly #stretches = new WeakMap<Y.Item, readonly TextStretch[]>();
  /** The stretches of each text node, in the order of the text, of all times. */
  #texts: readonly (readonly TextStretch[])[] = [];

  private constructor() {
    // Made by `read`.
  }

  /** Reads a log from its first entry on, a slice at a time. */
  static async read(entries: AsyncIterable<LogEntry>): Promise<TracedText> {
    const traced = new TracedText();
    for await (const slice of inSlices(entries)) traced.#take(slice);
    traced.#texts = await traced.#listTexts();
    await carryWords(traced);
    return traced;
  }

  /** Number of the last entry. */
  get seq(): number {
    return this.steps.length;
  }

  get texts(): readonly (readonly TextStretch[])[] {
    return this.#texts;
  }

  /** The text after the first `seq` entries. */
  documentAt(seq: number): DocumentJson {
    return readFragment(asItWas(this.#fragment, this.#then(seq)));
  }

  /** What its text-bearing blocks say, in reading order. */
  blocksAt(seq: number): Passage[] {
    const then = this.#then(seq);
    const blocks: Passage[] = [];
    const walk = (parent: Parent): void => {
      for (const element of childrenThen(parent, then)) {
        if (!(element instanceof Y.XmlElement)) continue;
        if (textBlocks.some((type) => type === element.nodeName))
          blocks.push(this.#passageIn(element, seq));
        else walk(element);
      }
    };
    walk(this.#fragment);
    return blocks;
  }

  /** Stretches of this text as one passage. */
  passage(stretches: readonly TextStretch[]): Passage {
    const parts = stretches.map(({ client, clock, length }) => ({ client, clock, length }));
    return { text: stretches.map(({ text }) => text).join(''), parts, of: this };
  }

  /** What entry `seq` took out of each text, and what it brought into each. */
  passagesAt(seq: number, kind: 'born' | 'gone'): readonly Passage[] {
    return this.#texts.flatMap((stretches) => {
      const found = stretches.filter((one) => one[kind] === seq && one.born !== one.gone);
      return found.length > 0 ? [this.passage(found)] : [];
    });
  }

  /** Takes note that a stretch of a passage of this text is words that stood elsewhere. */
  carry(parts: readonly Written[], from: Passage, start: number): void {
    let place = start;
    for (const part of parts) {
      const end = place + part.length;
      let clock = part.clock;
      for (const source of partsBetween(from.parts, place, end)) {
        const { client, length } = source;
        const shift = source.clock - clock;
        this.#carried.add({ client: part.client, clock, length }, { of: from.of, client, shift });
        clock += length;
      }
      place = end;
    }
  }

  writersOf({
    client,
    clock,
    length,
  }: Written): { readonly step: Step; readonly length: number }[] {
    const writers: { step: Step; length: number }[] = [];
    const end = clock + length;
    for (let at = clock; at < end;) {
      const carried = this.#carried.at(client, at);
      const born = this.#born.at(client, at);
      const to = Math.min(end, carried.end, carried.value ? end : born.end);
      const piece = to - at;
      if (carried.value) {
        const { of, client: from, shift } = carried.value;
        writers.push(...of.writersOf({ client: from, clock: at + shift, length: piece }));
      } else {
        const step = born.value === null ? undefined : this.steps[born.value - 1];
        writers.push({ step: step ?? nobody, length: piece });
      }
      at = to;
    }
    return writers;
  }

  #take(entries: readonly LogEntry[]): void {
    for (const { at, origin, update } of entries) {
      this.steps.push({ at, origin });
      this.#note(update, this.steps.length);
    }
    this.#doc.transact(() => entries.forEach(({ update }) => Y.applyUpdate(this.#doc, update)));
  }

  #note(update: Uint8Array, seq: number): void {
    const { structs, ds } = Y.decodeUpdate(update);
    for (const struct of structs) {
      if (struct instanceof Y.Skip) continue;
      const { id, length } = struct;
      this.#born.add({ client: id.client, clock: id.clock, length }, seq);
    }
    for (const [client, stretches] of ds.clients)
      for (const { clock, len } of stretches) this.#gone.add({ client, clock, length: len }, seq);
  }

  async #listTexts(): Promise<TextStretch[][]> {
    const pause = giveWay();
    const texts: TextStretch[][] = [];
    for (const structs of this.#doc.store.clients.values())
      for (const struct of structs) {
        if (!(struct instanceof Y.Item && struct.content instanceof Y.ContentType)) continue;
        const { type } = struct.content;
        if (type instanceof Y.XmlText) texts.push(this.#stretchesOf(type));
        await pause();
      }
    return texts;
  }

  #stretchesOf(text: Y.XmlText): TextStretch[] {
    const stretches: TextStretch[] = [];
    for (let item = text._start; item; item = item.right)
      stretches.push(...this.#stretchesIn(item));
    return stretches;
  }

  #stretchesIn(item: Y.Item): readonly TextStretch[] {
    const known = this.#stretches.get(item);
    if (known) return known;
    const stretches = this.#cut(item);
    this.#stretches.set(item, stretches);
    return stretches;
  }

  #cut({ id: { client, clock: first }, length, content }: Y.Item): TextStretch[] {
    if (!(content instanceof Y.ContentString)) return [];
    const stretches: TextStretch[] = [];
    const end = first + length;
    for (let clock = first; clock < end;) {
      const [born, gone] = [this.#born.at(client, clock), this.#gone.at(client, clock)];
      const to = Math.min(end, born.end, gone.end);
      const text = content.str.slice(clock - first, to - first);
      const when = { born: born.value ?? 0, gone: gone.value };
      stretches.push({ client, clock, length: to - clock, text, ...when });
      clock = to;
    }
    return stretches;
  }

  #passageIn(element: Y.XmlElement, seq: number): Passage {
    const stretches = childrenThen(element, this.#then(seq))
      .filter((child) => child instanceof Y.XmlText)
      .flatMap((text) => this.#stretchesOf(text));
    return this.passage(stretches.filter((one) => isThere(one, seq)));
  }

  #then(seq: number): Then {
    return {
      isThere: ({ id: { client, clock } }, place = 0) => {
        const born = this.#born.at(client, clock + place).value ?? 0;
        return isThere({ born, gone: this.#gone.at(client, clock + place).value }, seq);
      },
      saidBy: (item) => {
        const there = this.#stretchesIn(item).filter((one) => isThere(one, seq));
        return there.map(({ text }) => text).join('');
      },
    };
  }
}

function isThere({ born, gone }: Pick<TextStretch, 'born' | 'gone'>, seq: number): boolean {
  return born <= seq && (gone === null || gone > seq);
}

// Of what came in no entry nobody is known.
const nobody: Step = { at: 0, origin: { kind: 'repair' } };
