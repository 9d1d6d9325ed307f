import type { IncomingMessage } from 'node:http';
import { limits } from '#shared/limits.ts';
import { cookies } from './cookies.ts';

const flow = { name: 'draagvlak-flow', lasts: limits.flow };

/** The token of the way in that this browser began; null when it began none. */
export function readFlow(request: IncomingMessage, isSecure: boolean): string | null {
  return cookies.read(request, flow, isSecure);
}

/** The header with which a browser can end the way in that it begins. */
export function writeFlow(token: string, isSecure: boolean): string {
  return cookies.write(token, flow, isSecure);
}
