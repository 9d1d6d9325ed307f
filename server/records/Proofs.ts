import { headStatement } from '#shared/head.ts';
import type { Head } from '#shared/head.ts';
import type { RecordEvent } from '#shared/record/events.ts';
import { genesisHash } from '#shared/record/state.ts';
import type { RecordState } from '#shared/record/state.ts';
import type { Journal, JournalPosition } from './Journal.ts';
import { MerkleTree } from './MerkleTree.ts';
import { ChainBroken } from './Records.ts';
import type { Records } from './Records.ts';
import type { SigningKey } from './SigningKey.ts';

/** That an event is in the record: the event, and the way from its hash to a signed root [J2]. */
export interface Receipt {
  readonly format: 'draagvlak-receipt';
  readonly version: 1;
  readonly event: RecordEvent;
  /** From the leaf up, beside which hashes its own comes to stand. The leaf is `event.seq - 1`. */
  readonly path: readonly string[];
  readonly head: Head;
}

export interface ProofsOptions {
  readonly journal: Journal;
  readonly records: Records;
  readonly key: SigningKey;
}

/**
 * What can be shown of the record to who does not trust this server. The tree over it is built from
 * the journal at each start, so there is no second truth to keep; it then follows the record.
 */
export class Proofs {
  readonly #journal: Journal;
  readonly #records: Records;
  readonly #key: SigningKey;
  readonly #tree = new MerkleTree();
  /** For each event where reading for it may begin: before it, or before others of its act. */
  readonly #places: JournalPosition[] = [];
  #end: JournalPosition = { offset: 0 };
  #hash = genesisHash;

  private constructor({ journal, records, key }: ProofsOptions) {
    this.#journal = journal;
    this.#records = records;
    this.#key = key;
  }

  /**
   * Reads the whole journal through.
   *
   * @throws ChainBroken when an event does not continue the one before, however old it is.
   */
  static async open(options: ProofsOptions): Promise<Proofs> {
    const proofs = new Proofs(options);
    const { journal, records } = options;
    while (proofs.#tree.size < records.state.seq) {
      for await (const { event, position } of journal.read(proofs.#end)) {
        proofs.#add(event as unknown as RecordEvent);
        proofs.#end = position;
      }
    }
    records.subscribe((events) => {
      for (const event of events) proofs.#add(event);
      proofs.#end = journal.end;
    });
    return proofs;
  }

  #add({ seq, prev, hash }: RecordEvent): void {
    if (seq !== this.#tree.size + 1 || prev !== this.#hash)
      throw new ChainBroken(`Event ${seq} does not fit.`);
    this.#tree.append(hash);
    this.#places.push(this.#end);
    this.#hash = hash;
  }

  /** The signed head of the record as it is, or as it was after an earlier event. */
  head({ seq, hash }: Pick<RecordState, 'seq' | 'hash'> = this.#records.state): Head {
    const unsigned = { seq, hash, root: this.#tree.root(seq), key: this.#key.publicKey };
    return { ...unsigned, signature: this.#key.sign(headStatement(unsigned)) };
  }

  /** The receipt of an event, under the head of now; null when there is no such event. */
  async receipt(seq: number): Promise<Receipt | null> {
    const place = this.#places[seq - 1];
    if (!place) return null;
    const head = this.head();
    for await (const { event } of this.#journal.read(place)) {
      if (event.seq < seq) continue;
      return {
        format: 'draagvlak-receipt',
        version: 1,
        event: event as unknown as RecordEvent,
        path: this.#tree.path(seq - 1, head.seq),
        head,
      };
    }
    throw new ChainBroken(`Event ${seq} is not where it was.`);
  }
}
