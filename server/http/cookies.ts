import type { IncomingMessage } from 'node:http';

/** A cookie of ours: no script reads it, and no other site's request carries it along. */
export interface Cookie {
  readonly name: string;
  /** Milliseconds. */
  readonly lasts: number;
}

/** Reads and writes cookies; with `__Host-` before their name where the connection is secure. */
export const cookies = {
  nameOf: ({ name }: Cookie, isSecure: boolean): string => (isSecure ? `__Host-${name}` : name),

  /** What a request carries; null when it carries none. */
  read: (request: IncomingMessage, cookie: Cookie, isSecure: boolean): string | null => {
    const name = `${cookies.nameOf(cookie, isSecure)}=`;
    const carried = (request.headers.cookie ?? '').split(';').map((each) => each.trim());
    return carried.find((each) => each.startsWith(name))?.slice(name.length) || null;
  },

  /** The header that sets it, or with an empty token takes it away. */
  write: (token: string, cookie: Cookie, isSecure: boolean): string => {
    const age = token === '' ? 0 : Math.floor(cookie.lasts / 1_000);
    const secure = isSecure ? '; Secure' : '';
    const name = cookies.nameOf(cookie, isSecure);
    return `${name}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${age}${secure}`;
  },
};
