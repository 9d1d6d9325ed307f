import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import type { WebSocket } from 'ws';
import { limits } from '#shared/limits.ts';
import { closeCode } from '#shared/wire.ts';
import { Line } from '../../server/ws/Line.ts';

/** A socket that only writes down what is done with it. */
class QuietSocket extends EventEmitter {
  readonly OPEN = 1;
  readyState = 1;
  bufferedAmount = 0;
  readonly done: (string | number)[] = [];
  send = () => void this.done.push('sent');
  close = (code: number) => void this.done.push(code);
  terminate = () => void this.done.push('gone');
  ping = () => void this.done.push('asked');
}

const lineOn = (socket: QuietSocket) => new Line(socket as unknown as WebSocket);

test('a reader who lets more wait than the limits allow is let go, and may come back', () => {
  const socket = new QuietSocket();
  const line = lineOn(socket);
  line.send(Uint8Array.of(1));
  socket.bufferedAmount = limits.outgoingBytes + 1;
  line.send(Uint8Array.of(1));
  expect(socket.done).toEqual(['sent', closeCode.tooMuch]);
  expect(closeCode.tooMuch).toBeGreaterThanOrEqual(4500);
});

test('a socket that gives no sign of life between two beats is given up', () => {
  const socket = new QuietSocket();
  const line = lineOn(socket);
  line.beat();
  socket.emit('pong');
  line.beat();
  line.beat();
  expect(socket.done).toEqual(['asked', 'asked', 'gone']);
});
