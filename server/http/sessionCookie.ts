import type { IncomingMessage } from 'node:http';
import { limits } from '#shared/limits.ts';

/** The cookie that carries a session; `__Host-` where the connection is secure. */
export function cookieName(isSecure: boolean): string {
  return isSecure ? '__Host-draagvlak' : 'draagvlak';
}

/** The session token of a request; null when it carries none. */
export function readSession(request: IncomingMessage, isSecure: boolean): string | null {
  const name = `${cookieName(isSecure)}=`;
  const cookies = (request.headers.cookie ?? '').split(';').map((cookie) => cookie.trim());
  return cookies.find((cookie) => cookie.startsWith(name))?.slice(name.length) || null;
}

/** The token of a session that a `writeSession` header starts; null when it ends one. */
export function sessionIn(header: string): string | null {
  return /^[^=]+=([^;]+)/.exec(header)?.[1] ?? null;
}

/** The header that starts a session, or with an empty token ends it. */
export function writeSession(token: string, isSecure: boolean): string {
  const age = token === '' ? 0 : Math.floor(limits.session / 1_000);
  const secure = isSecure ? '; Secure' : '';
  return `${cookieName(isSecure)}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${age}${secure}`;
}
