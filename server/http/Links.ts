import { isIP } from 'node:net';
import type { Ticket } from '../records/Ticket.ts';

// `client/app/App.tsx` has a page at each.
const pages: Readonly<Record<Ticket['kind'], string>> = {
  invitation: '/aanmelden',
  'sign-in': '/aanmelden',
  'mail-change': '/mailadres',
};

/** Addresses people get, all below the public address of this system. */
export class Links {
  readonly #base: URL;

  constructor(publicUrl: string) {
    this.#base = new URL(publicUrl);
  }

  get isSecure(): boolean {
    return this.#base.protocol === 'https:';
  }

  /** Whether the public address is this machine's own. */
  get isLoopback(): boolean {
    return ['127.0.0.1', 'localhost', '[::1]'].includes(this.#base.hostname);
  }

  get hostname(): string {
    return this.#base.hostname;
  }

  /** Where a ticket is used. The token stands behind the #, so that it is in no log and no referrer. */
  ticket(kind: Ticket['kind'], token: string): string {
    return new URL(`${pages[kind]}#${token}`, this.#base).href;
  }

  /** The host name that passkeys are bound to; null when there can be none at this address. */
  get passkeyHost(): string | null {
    if (this.isLoopback) return 'localhost';
    const isName = isIP(this.hostname.replaceAll(/[[\]]/g, '')) === 0;
    return this.isSecure && isName ? this.hostname : null;
  }

  /** Where a kind of mail is turned off [M3]: a page for people, and a POST for mail programs. */
  unsubscribe(token: string): string {
    return this.page(`/afmelden/${token}`);
  }

  /** The full address of a page. */
  page(path: string): string {
    return new URL(path, this.#base).href;
  }

  /** Whether a page of this origin is ours. A loopback address has two names. */
  isOwnOrigin(origin: string): boolean {
    return this.origins().includes(origin);
  }

  origins(): string[] {
    const { origin, port } = this.#base;
    if (!this.isLoopback) return [origin];
    const suffix = port === '' ? '' : `:${port}`;
    return [`http://127.0.0.1${suffix}`, `http://localhost${suffix}`];
  }
}
