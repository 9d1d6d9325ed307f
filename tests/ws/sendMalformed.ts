import { once } from 'node:events';
import { connect } from 'node:net';
import type { Client } from '../support/Client.ts';

/** Bytes that are no websocket frame; the first are the seven that end a server without listener. */
export const malformed = {
  'seven bytes': [0xff, 0xff, 0, 1, 2, 3, 4],
  'an unmasked frame': [0x82, 0x05, 1, 2, 3, 4, 5],
  'a message beyond any limit': [0x82, 0xff, 0x7f, ...Array.from({ length: 11 }, () => 0xff)],
  'a reserved kind': [0x83, 0x81, 0, 0, 0, 0, 7],
  'a control frame in pieces': [0x09, 0x81, 0, 0, 0, 0, 7],
} as const;

/** Opens a line as a client would, sends these bytes, and waits until the line is gone. */
export async function sendMalformed(
  { url, headers }: Client,
  room: string,
  bytes: readonly number[],
): Promise<void> {
  const { hostname, port, host } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  const lines = [
    `GET /sync/${room} HTTP/1.1`,
    `Host: ${host}`,
    'Upgrade: websocket',
    'Connection: Upgrade',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
  ];
  socket.write(`${lines.join('\r\n')}\r\n\r\n`);
  await once(socket, 'data');
  socket.write(Uint8Array.from(bytes));
  socket.resume();
  if (!socket.closed) await once(socket, 'close');
}
