import type { DocumentJson } from '#shared/document.ts';
import type { SectionId } from '#shared/ids.ts';
import { limits } from '#shared/limits.ts';
import type { Moment } from '#shared/record/state.ts';
import { Refusal } from '#shared/refusal.ts';
import type { Sitting } from '#shared/sectionHistory.ts';
import { docOf } from '../Epochs.ts';
import type { LogEntry, Origin } from '../UpdateLog.ts';
import { giveWay } from './giveWay.ts';
import { Kept } from './Kept.ts';
import type { Passage } from './Passage.ts';
import { sittingsIn } from './sittingsIn.ts';
import { TracedText } from './TracedText.ts';

/** Characters of a block in order, and who or what brought them into a text. */
export interface WrittenPart {
  readonly length: number;
  readonly origin: Origin;
}

/** The log of one epoch of a section. */
interface Log {
  readonly section: SectionId;
  readonly epoch: number;
}

/** Reads the entries of an epoch's log, one caller after another. */
export type ReadLog = <T>(
  log: Log,
  read: (entries: AsyncIterable<LogEntry>) => Promise<T>,
) => Promise<T>;

/**
 * What a section's text was, and who wrote it [T5]. Everything is read from the logs into texts
 * apart [T6], a slice at a time, and kept for a while: an old moment never changes.
 */
export class Histories {
  readonly #readLog: ReadLog;
  readonly #epochOf: (section: SectionId) => number;
  readonly #texts = new Kept<DocumentJson>(limits.keptMoments);
  readonly #traces = new Kept<TracedText>(limits.keptHistories);
  readonly #linked = new WeakSet<TracedText>();
  #linking: Promise<void> = Promise.resolve();
  /** The texts that are linked to each other now: none may be read anew meanwhile. */
  #held: Map<string, Promise<TracedText>> | null = null;

  constructor(readLog: ReadLog, epochOf: (section: SectionId) => number) {
    this.#readLog = readLog;
    this.#epochOf = epochOf;
  }

  /**
   * The text at a moment.
   *
   * @throws Refusal `not-found` when there was no such moment.
   */
  textAt(section: SectionId, { epoch, seq }: Moment): Promise<DocumentJson> {
    return this.#texts.get(`${docOf(section, epoch)} ${seq}`, async () => {
      return (await this.#traced({ section, epoch }, seq)).documentAt(seq);
    });
  }

  /**
   * Who wrote what of the text at a moment, block by block: also of words that were split off,
   * merged, moved, undone, brought back or taken along from another section since.
   *
   * @throws Refusal `not-found` when there was no such moment.
   */
  async writersAt(section: SectionId, { epoch, seq }: Moment): Promise<(readonly WrittenPart[])[]> {
    const traced = await this.#traced({ section, epoch }, seq);
    // One after another: two that link to each other would wait for each other.
    const linking = this.#linking.then(() => {
      this.#held = new Map([[this.#nameOf({ section, epoch }), Promise.resolve(traced)]]);
      return this.#link({ section, epoch }, traced);
    });
    this.#linking = this.#end(linking, traced);
    await linking;
    const pause = giveWay();
    const written: (readonly WrittenPart[])[] = [];
    for (const passage of traced.blocksAt(seq)) {
      written.push(partsOf(passage));
      await pause();
    }
    return written;
  }

  /**
   * The last moment of a text at or before an instant (milliseconds since 1970); null when it had no
   * text yet. `now` is the moment at which the text is.
   */
  async momentAt(section: SectionId, now: Moment, instant: number): Promise<Moment | null> {
    for (let { epoch, seq } = now; epoch >= 1; epoch--, seq = 1) {
      const { steps } = await this.#traced({ section, epoch }, seq);
      const last = steps.findLastIndex(({ at }) => at <= instant);
      if (last >= 0) return { epoch, seq: last + 1 };
    }
    return null;
  }

  /** In which goes the text of an epoch came to be, up to this moment at least. */
  async sittings(section: SectionId, { epoch, seq }: Moment): Promise<readonly Sitting[]> {
    const log = { section, epoch };
    return sittingsIn(log, (await this.#traced(log, seq)).steps);
  }

  async #traced(log: Log, seq: number): Promise<TracedText> {
    const known = await this.#trace(log);
    if (seq <= known.seq) return known;
    this.#forget(log);
    const traced = await this.#trace(log);
    if (seq > traced.seq) throw new Refusal('not-found', 'There is no such moment.');
    return traced;
  }

  async #end(linking: Promise<void>, traced: TracedText): Promise<void> {
    try {
      await linking;
    } catch {
      // Whoever asked hears why; the next one tries again.
      this.#linked.delete(traced);
    } finally {
      this.#held = null;
    }
  }

  #trace(log: Log): Promise<TracedText> {
    const name = this.#nameOf(log);
    const held = this.#held?.get(name);
    if (held) return held;
    const traced = this.#traces.get(name, () =>
      this.#readLog(log, (entries) => TracedText.read(entries)),
    );
    this.#held?.set(name, traced);
    return traced;
  }

  #forget(log: Log): void {
    this.#held?.delete(this.#nameOf(log));
    this.#traces.forget(this.#nameOf(log));
  }

  // What was read while the epoch went on need not be all of it.
  #nameOf({ section, epoch }: Log): string {
    const doc = docOf(section, epoch);
    return epoch < this.#epochOf(section) ? `${doc} whole` : doc;
  }

  // What a text took from others is traced there, and so on: each is linked once.
  async #link(log: Log, traced: TracedText): Promise<void> {
    if (this.#linked.has(traced)) return;
    this.#linked.add(traced);
    const [first] = traced.steps;
    if (first?.origin.kind === 'restore') await this.#linkRestored(log, traced, first.origin.from);
    const senders = new Set(traced.steps.flatMap(({ origin }) => senderOf(origin, log.section)));
    for (const sender of senders) await this.#linkMoved(log, traced, sender);
  }

  // Block by block the text of an epoch's first entry is that of the moment it was made from.
  async #linkRestored({ section }: Log, traced: TracedText, from: Moment): Promise<void> {
    const log = { section, epoch: from.epoch };
    const before = await this.#traced(log, from.seq);
    const blocks = before.blocksAt(from.seq);
    traced.blocksAt(1).forEach((passage, place) => {
      const source = blocks[place];
      if (source?.text === passage.text) traced.carry(passage.parts, source, 0);
    });
    await this.#link(log, before);
  }

  // Both texts wrote down each move in one go: the first in one is the first in the other.
  async #linkMoved(log: Log, traced: TracedText, sender: SectionId): Promise<void> {
    const { section } = log;
    const isMove = ({ kind, ...origin }: Origin) =>
      kind === 'move' && 'to' in origin && origin.from === sender && origin.to === section;
    const earlier = await this.#allOf(section, log.epoch - 1);
    const before = countOf(earlier, isMove);
    const there = await this.#sendersOf(sender, (all) => {
      return countOf(all, isMove) >= before + countOf([traced], isMove);
    });
    const sent = there.flatMap((one) =>
      seqsOf(one, isMove).map((seq) => one.passagesAt(seq, 'gone')),
    );
    let count = before;
    for (const seq of seqsOf(traced, isMove)) {
      const gone = sent[count++] ?? [];
      for (const came of traced.passagesAt(seq, 'born')) {
        const source = gone.find(({ text }) => text === came.text);
        if (source) traced.carry(came.parts, source, 0);
      }
    }
    for (const [place, one] of there.entries())
      await this.#link({ section: sender, epoch: place + 1 }, one);
  }

  // What is kept of a text can be older than what it sent.
  async #sendersOf(
    sender: SectionId,
    isWhole: (all: readonly TracedText[]) => boolean,
  ): Promise<TracedText[]> {
    const known = await this.#allOf(sender);
    if (isWhole(known)) return known;
    this.#forget({ section: sender, epoch: this.#epochOf(sender) });
    return this.#allOf(sender);
  }

  async #allOf(section: SectionId, last = this.#epochOf(section)): Promise<TracedText[]> {
    const all: TracedText[] = [];
    for (let epoch = 1; epoch <= last; epoch++) all.push(await this.#trace({ section, epoch }));
    return all;
  }
}

function senderOf(origin: Origin, here: SectionId): SectionId[] {
  return origin.kind === 'move' && origin.to === here ? [origin.from] : [];
}

function seqsOf({ steps }: TracedText, isWanted: (origin: Origin) => boolean): number[] {
  return steps.flatMap(({ origin }, place) => (isWanted(origin) ? [place + 1] : []));
}

function countOf(all: readonly TracedText[], isWanted: (origin: Origin) => boolean): number {
  return all.reduce((sum, one) => sum + seqsOf(one, isWanted).length, 0);
}

function partsOf({ parts, of }: Passage): WrittenPart[] {
  const written: { length: number; origin: Origin }[] = [];
  for (const { step, length } of parts.flatMap((part) => of.writersOf(part))) {
    const last = written.at(-1);
    if (last && isSame(last.origin, step.origin)) last.length += length;
    else written.push({ length, origin: step.origin });
  }
  return written;
}

function isSame(a: Origin, b: Origin): boolean {
  if (a === b) return true;
  if (a.kind === 'person') return b.kind === 'person' && a.person === b.person;
  if (a.kind === 'amendment') return b.kind === 'amendment' && a.attempt === b.attempt;
  return a.kind === b.kind && a.kind !== 'move';
}
