import type { WebSocket } from 'ws';
import type { PersonId } from '#shared/ids.ts';
import { limits } from '#shared/limits.ts';
import { Account } from './Account.ts';

/** The accounts with sockets open, from the first handshake until the last socket is gone. */
export class Accounts {
  readonly #accounts = new Map<PersonId, Account>();

  /** Counts a socket as this account's; null when it has as many as `limits` allow. */
  admit(person: PersonId, socket: WebSocket): Account | null {
    const account = this.#accounts.get(person) ?? new Account();
    if (account.sockets >= limits.socketsPerAccount) return null;
    account.sockets += 1;
    this.#accounts.set(person, account);
    socket.once('close', () => {
      account.sockets -= 1;
      if (account.sockets === 0) this.#accounts.delete(person);
    });
    return account;
  }
}
