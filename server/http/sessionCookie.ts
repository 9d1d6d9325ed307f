import type { IncomingMessage } from 'node:http';
import { limits } from '#shared/limits.ts';
import { cookies } from './cookies.ts';

const session = { name: 'draagvlak', lasts: limits.session };

/** The cookie that carries a session. */
export function cookieName(isSecure: boolean): string {
  return cookies.nameOf(session, isSecure);
}

/** The session token of a request; null when it carries none. */
export function readSession(request: IncomingMessage, isSecure: boolean): string | null {
  return cookies.read(request, session, isSecure);
}

/** The token of a session that a `writeSession` header starts; null when it ends one. */
export function sessionIn(header: string): string | null {
  return /^[^=]+=([^;]+)/.exec(header)?.[1] ?? null;
}

/** The header that starts a session, or with an empty token ends it. */
export function writeSession(token: string, isSecure: boolean): string {
  return cookies.write(token, session, isSecure);
}
