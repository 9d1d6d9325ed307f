import * as Y from 'yjs';
import type { PersonId } from '#shared/ids.ts';
import type { Origin } from './UpdateLog.ts';

/** The bindings as a checkpoint keeps them: client ids by account. */
export interface KeptClients {
  readonly owners: readonly (readonly [owner: string, clients: readonly number[]])[];
  readonly retired: readonly number[];
}

/**
 * Which account each Yjs client id belongs to. Yjs trusts whoever claims an id; a structure under
 * another's id would silence that writer for good, so an id stays with the account that used it
 * first. Ids of an earlier epoch are nobody's any more.
 */
export class Clients {
  readonly #owners = new Map<number, string>();
  readonly #retired = new Set<number>();

  /** Takes note of the ids under which an update in the log was written. */
  readFrom(update: Uint8Array, origin: Origin): void {
    if (origin.kind === 'restore') for (const client of origin.retired) this.#retired.add(client);
    this.bind(Y.parseUpdateMeta(update).to.keys(), origin);
  }

  /** Takes note of the ids that an accepted update used. */
  bind(clients: Iterable<number>, origin: Origin): void {
    for (const client of clients)
      if (!this.#owners.has(client)) this.#owners.set(client, ownerOf(origin));
  }

  /** Keeps an id for the account that announced it, unless it is someone's already. */
  reserve(client: number, person: PersonId): void {
    if (!this.#owners.has(client)) this.#owners.set(client, person);
  }

  /** Whether an account may write under a client id. */
  mayUse(client: number, origin: Origin): boolean {
    return (this.#owners.get(client) ?? ownerOf(origin)) === ownerOf(origin);
  }

  /** Whether any of these ids wrote in an earlier epoch: then whoever names it has an old text. */
  isRetired(clients: Iterable<number>): boolean {
    if (this.#retired.size === 0) return false;
    for (const client of clients) if (this.#retired.has(client)) return true;
    return false;
  }

  /** Every id that was used in this epoch or one before. */
  get all(): number[] {
    return [...new Set([...this.#retired, ...this.#owners.keys()])];
  }

  keep(): KeptClients {
    const owners = new Map<string, number[]>();
    for (const [client, owner] of this.#owners)
      owners.set(owner, [...(owners.get(owner) ?? []), client]);
    return { owners: [...owners], retired: [...this.#retired] };
  }

  restore({ owners, retired }: KeptClients): void {
    for (const [owner, clients] of owners)
      for (const client of clients) this.#owners.set(client, owner);
    for (const client of retired) this.#retired.add(client);
  }
}

// All that is not a person is the server's own hand.
function ownerOf(origin: Origin): string {
  return origin.kind === 'person' ? origin.person : '';
}
