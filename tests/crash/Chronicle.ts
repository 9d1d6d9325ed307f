import { continuesChain } from '#shared/record/events.ts';
import type { RecordEvent } from '#shared/record/events.ts';
import { genesisHash } from '#shared/record/state.ts';
import { plainText } from '#shared/wording.ts';
import type { Client } from '../support/Client.ts';
import { keyOf } from './keyOf.ts';

/** The record as it was last read, event by event. */
export class Chronicle {
  readonly #events: RecordEvent[] = [];
  readonly #counts = new Map<string, number>();
  /** What each paragraph was made to say by the amendment that was last adopted. */
  readonly adopted = new Map<string, string>();
  /** Adoptions that have begun and not ended. */
  readonly adopting = new Set<string>();
  readonly #paragraphs = new Map<string, string>();

  /** How often each deed is on the record. */
  get counts(): ReadonlyMap<string, number> {
    return this.#counts;
  }

  get length(): number {
    return this.#events.length;
  }

  /** Reads on from where it stopped. Answers what is wrong with it. */
  async readOn(client: Client): Promise<string[]> {
    const wrong: string[] = [];
    for (const event of await eventsAfter(client, this.length)) {
      const { seq = 0, hash = genesisHash } = this.#events.at(-1) ?? {};
      if (!continuesChain({ seq, hash }, event)) wrong.push(`event ${event.seq} breaks the chain`);
      this.#add(event);
    }
    return wrong;
  }

  /** Reads all of it again. Answers what differs from what was read before. */
  async readAgain(client: Client): Promise<string[]> {
    return this.compare(await eventsAfter(client, 0), 'was read');
  }

  /** What is wrong with events that were seen: each must be here, and the same. */
  compare(seen: readonly RecordEvent[], how = 'was seen'): string[] {
    return seen
      .filter(({ seq, hash }) => this.#events[seq - 1]?.hash !== hash)
      .map(({ seq, type }) => `event ${seq} (${type}) ${how} and is not on the record`);
  }

  #add(event: RecordEvent): void {
    this.#events.push(event);
    const key = keyOf(event);
    if (key !== null) this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
    switch (event.type) {
      case 'amendment-proposed':
        this.#paragraphs.set(event.amendment, event.paragraph);
        break;
      case 'amendment-adopting':
        this.adopting.add(event.amendment);
        break;
      case 'adoption-abandoned':
        this.adopting.delete(event.amendment);
        break;
      case 'amendment-adopted':
        this.adopting.delete(event.amendment);
        this.adopted.set(
          this.#paragraphs.get(event.amendment) ?? '',
          plainText(event.wording.runs),
        );
        break;
      default:
    }
  }
}

async function eventsAfter(client: Client, seq: number): Promise<RecordEvent[]> {
  const { status, body } = await client.get(`/manifestos/m/record?after=${seq}`);
  if (status !== 200) throw new Error(`The record answered ${status}.`);
  const lines = String(body['text']).split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as RecordEvent);
}
