import { once } from 'node:events';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import type { Client } from '../support/Client.ts';

/** A frame as a client masks it, here with zeros; `head` is its first byte. */
function frame(head: number, payload: readonly number[] = []): number[] {
  return [head, 0x80 | payload.length, 0, 0, 0, 0, ...payload];
}

const repeat = (count: number, bytes: readonly number[]) =>
  Array.from({ length: count }, () => bytes).flat();

/** Bytes that are no websocket frame; the first are the seven that end a server without listener. */
export const malformed = {
  'seven bytes': [0xff, 0xff, 0, 1, 2, 3, 4],
  'an unmasked frame': [0x82, 0x05, 1, 2, 3, 4, 5],
  'a message beyond any limit': [0x82, 0xff, 0x7f, ...repeat(11, [0xff])],
  'a message of 2^63 bytes': [0x82, 0xff, 0x80, ...repeat(11, [0])],
  'a message of 2^53 bytes': [0x82, 0xff, 0, 0x20, ...repeat(10, [0])],
  'a reserved kind': frame(0x83, [7]),
  'a reserved control kind': frame(0x8b),
  'a first reserved bit': frame(0xc2, [0]),
  'a second reserved bit': frame(0xa2, [0]),
  'a third reserved bit': frame(0x92, [0]),
  'a reserved bit on a ping': frame(0xc9),
  'a control frame in pieces': frame(0x09, [7]),
  'a ping of 126 bytes': [0x89, 0xfe, 0, 126, ...repeat(130, [0])],
  'a close of one byte': frame(0x88, [3]),
  'a close with a code nobody may use': frame(0x88, [0x03, 0xed]),
  'a close whose reason is no text': frame(0x88, [0x03, 0xe8, 0xc3, 0x28]),
  'a text that is none': frame(0x81, [0xc3, 0x28]),
  'a text cut within a letter': frame(0x81, [0xe2, 0x82]),
  'an end of what never began': frame(0x80, [0]),
  'a beginning within a message': [...frame(0x02, [0]), ...frame(0x02, [0])],
  'more pieces than anyone needs': [...frame(0x02), ...repeat(20_000, frame(0x00))],
} as const satisfies Record<string, readonly number[]>;

/** The beginnings of messages, of which the rest never comes. */
export const unfinished = {
  'half a head': [0x82],
  'a head without its mask': [0x82, 0x85, 0, 0],
  'a message that stops halfway': frame(0x82, repeat(100, [0])).slice(0, 50),
  'pieces without a last one': [...frame(0x02, [0]), ...repeat(1_000, frame(0x00, [0]))],
  'a long message of which nothing comes': [0x82, 0xff, 0, 0, 0, 0, 0, 0x30, ...repeat(6, [0])],
} as const satisfies Record<string, readonly number[]>;

/** Opens a line as a client would, sends these bytes, and waits until the line is gone. */
export async function sendMalformed(
  client: Client,
  room: string,
  bytes: readonly number[],
): Promise<void> {
  const socket = await openLine(client, room);
  socket.write(Uint8Array.from(bytes));
  socket.resume();
  if (!socket.closed) await once(socket, 'close');
}

/** Asks for a line; answers the bare connection under it once there is an answer. */
export async function openLine(client: Client, room: string): Promise<Socket> {
  const socket = connectTo(client);
  socket.write(`${handshake(client, room).join('\r\n')}\r\n\r\n`);
  await once(socket, 'data');
  return socket;
}

/** A bare connection to where a client's server listens. */
export function connectTo({ url }: Client): Socket {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  // A connection that is broken off ends in `close` as well.
  socket.on('error', () => undefined);
  return socket;
}

/** The lines in which a client asks for a websocket. */
export function handshake({ url, headers }: Client, room: string): string[] {
  return [
    `GET /sync/${room} HTTP/1.1`,
    `Host: ${new URL(url).host}`,
    'Upgrade: websocket',
    'Connection: Upgrade',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
  ];
}
