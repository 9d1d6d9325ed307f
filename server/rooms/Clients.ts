import * as Y from 'yjs';
import type { PersonId } from '#shared/ids.ts';
import type { Origin } from './UpdateLog.ts';

/**
 * Which account each Yjs client id belongs to. Yjs trusts whoever claims an id; a structure under
 * another's id would silence that writer for good, so an id stays with the account that used it
 * first.
 */
export class Clients {
  readonly #owners = new Map<number, string>();

  /** Takes note of the ids an accepted update used. */
  bind(update: Uint8Array, origin: Origin): void {
    for (const client of Y.parseUpdateMeta(update).to.keys()) {
      if (!this.#owners.has(client)) this.#owners.set(client, ownerOf(origin));
    }
  }

  /** Keeps an id for the account that announced it, unless it is someone's already. */
  reserve(client: number, person: PersonId): void {
    if (!this.#owners.has(client)) this.#owners.set(client, person);
  }

  /** Whether an account may write under a client id. */
  mayUse(client: number, origin: Origin): boolean {
    return (this.#owners.get(client) ?? ownerOf(origin)) === ownerOf(origin);
  }
}

// All that is not a person is the server's own hand.
function ownerOf(origin: Origin): string {
  return origin.kind === 'person' ? origin.person : '';
}
