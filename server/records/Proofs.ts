import { headStatement } from '#shared/head.ts';
import type { Head } from '#shared/head.ts';
import type { RecordEvent } from '#shared/record/events.ts';
import type { RecordState } from '#shared/record/state.ts';
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

/** What can be shown of the record to who does not trust this server. */
export class Proofs {
  readonly #records: Records;
  readonly #key: SigningKey;

  constructor(records: Records, key: SigningKey) {
    this.#records = records;
    this.#key = key;
  }

  /** The signed head of the record as it is, or as it was after an earlier event. */
  head({ seq, hash }: Pick<RecordState, 'seq' | 'hash'> = this.#records.state): Head {
    const root = this.#records.tree.root(seq);
    const unsigned = { seq, hash, root, key: this.#key.publicKey };
    return { ...unsigned, signature: this.#key.sign(headStatement(unsigned)) };
  }

  /** The receipt of an event, under the head of now; null when there is no such event. */
  async receipt(seq: number): Promise<Receipt | null> {
    const { tree, state } = this.#records;
    if (seq < 1 || seq > state.seq) return null;
    const head = this.head(state);
    const path = tree.path(seq - 1, head.seq);
    for await (const event of this.#records.since(seq - 1))
      return { format: 'draagvlak-receipt', version: 1, event, path, head };
    throw new ChainBroken(`Event ${seq} is not where it was.`);
  }
}
