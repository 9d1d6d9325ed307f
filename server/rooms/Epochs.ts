import * as Y from 'yjs';
import type { DocumentJson } from '#shared/document.ts';
import type { SectionId } from '#shared/ids.ts';
import type { Moment } from '#shared/record/state.ts';
import { Refusal } from '#shared/refusal.ts';
import { contentRoot } from '#shared/wire.ts';
import { replay } from './replay.ts';
import { seedFragment } from './seedFragment.ts';
import type { LogEntry, Origin, UpdateLog, UpdateLogs } from './UpdateLog.ts';

/** The document in which the text of a section's epoch is logged. */
export function docOf(section: SectionId, epoch: number): string {
  return `${section}@${epoch}`;
}

/** The section of such a document. */
export function sectionOf(doc: string): SectionId {
  return doc.slice(0, doc.lastIndexOf('@')) as SectionId;
}

/** The first entry of an epoch. */
export interface EpochBegin {
  readonly epoch: number;
  readonly origin: Origin;
  readonly document: DocumentJson;
}

/** The epochs of sections as their logs keep them. Nobody may be in a section that is asked for. */
export class Epochs {
  readonly #logs: UpdateLogs;
  /** Who works on a log: whoever comes next waits for the end of this. */
  readonly #turns = new Map<string, Promise<void>>();

  constructor(logs: UpdateLogs) {
    this.#logs = logs;
  }

  /** The first epoch after this one that no attempt to begin it has left anything of. */
  async next(section: SectionId, after: number): Promise<number> {
    const isTaken = await this.#logs.exists(docOf(section, after + 1));
    return isTaken ? this.next(section, after + 1) : after + 1;
  }

  /**
   * The text at an earlier moment [T5].
   *
   * @throws Refusal `not-found` when there was no such moment.
   */
  read(section: SectionId, { epoch, seq }: Moment): Promise<DocumentJson> {
    return this.readLog({ section, epoch }, (entries) => replay(entries, seq));
  }

  /**
   * Reads the entries of an epoch.
   *
   * @throws Refusal `not-found` when there was none.
   */
  async readLog<T>(
    { section, epoch }: { readonly section: SectionId; readonly epoch: number },
    read: (entries: AsyncIterable<LogEntry>) => Promise<T>,
  ): Promise<T> {
    const doc = docOf(section, epoch);
    if (!(await this.#logs.exists(doc))) throw new Refusal('not-found', 'There is no such epoch.');
    return this.#with(doc, (log) => read(log.history()));
  }

  /** Begins an epoch with a text. Resolves when it is on disk. */
  async begin(section: SectionId, { epoch, origin, document }: EpochBegin): Promise<void> {
    const doc = new Y.Doc();
    doc.transact(() => seedFragment(doc.getXmlFragment(contentRoot), document));
    const entry = { at: Date.now(), origin, update: Y.encodeStateAsUpdate(doc) };
    await this.#with(docOf(section, epoch), (log) => log.append([entry]).durable);
  }

  // A log can be open only once at a time.
  async #with<T>(doc: string, work: (log: UpdateLog) => Promise<T>): Promise<T> {
    const working = (this.#turns.get(doc) ?? Promise.resolve()).then(() => this.#open(doc, work));
    const turn = working.then(
      () => undefined,
      () => undefined,
    );
    this.#turns.set(doc, turn);
    try {
      return await working;
    } finally {
      if (this.#turns.get(doc) === turn) this.#turns.delete(doc);
    }
  }

  async #open<T>(doc: string, work: (log: UpdateLog) => Promise<T>): Promise<T> {
    const log = await this.#logs.open(doc);
    try {
      return await work(log);
    } finally {
      await log.close();
    }
  }
}
