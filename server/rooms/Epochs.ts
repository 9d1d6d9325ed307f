import * as Y from 'yjs';
import type { DocumentJson } from '#shared/document.ts';
import type { SectionId } from '#shared/ids.ts';
import type { Moment } from '#shared/record/state.ts';
import { Refusal } from '#shared/refusal.ts';
import { contentRoot } from '#shared/wire.ts';
import { replay } from './replay.ts';
import { seedFragment } from './seedFragment.ts';
import type { Origin, UpdateLog, UpdateLogs } from './UpdateLog.ts';

/** The document in which the text of a section's epoch is logged. */
export function docOf(section: SectionId, epoch: number): string {
  return `${section}@${epoch}`;
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
  async read(section: SectionId, { epoch, seq }: Moment): Promise<DocumentJson> {
    const doc = docOf(section, epoch);
    if (!(await this.#logs.exists(doc))) throw new Refusal('not-found', 'There is no such epoch.');
    return this.#with(doc, (log) => replay(log.history(), seq));
  }

  /** Begins an epoch with a text. Resolves when it is on disk. */
  async begin(section: SectionId, { epoch, origin, document }: EpochBegin): Promise<void> {
    const doc = new Y.Doc();
    doc.transact(() => seedFragment(doc.getXmlFragment(contentRoot), document));
    const entry = { at: Date.now(), origin, update: Y.encodeStateAsUpdate(doc) };
    await this.#with(docOf(section, epoch), (log) => log.append([entry]).durable);
  }

  async #with<T>(doc: string, work: (log: UpdateLog) => Promise<T>): Promise<T> {
    const log = await this.#logs.open(doc);
    try {
      return await work(log);
    } finally {
      await log.close();
    }
  }
}
