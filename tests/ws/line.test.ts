import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import { limits } from '#shared/limits.ts';
import { closeCode } from '#shared/wire.ts';
import type { Account } from '../../server/ws/Account.ts';
import { alwaysHere } from '../../server/pen/alwaysHere.ts';
import type { Pen } from '../../server/pen/Pen.ts';
import { Line } from '../../server/ws/Line.ts';
import type { Message } from '../../server/ws/Line.ts';

/** A socket that only writes down what is done with it. */
class QuietSocket extends EventEmitter {
  readonly OPEN = 1;
  readyState = 1;
  writableLength = 0;
  readonly done: (string | number)[] = [];
  write = () => void this.done.push('sent');
  close = (code: number) => void this.done.push(code);
  terminate = () => void this.done.push('gone');
  ping = () => void this.done.push('asked');
  isPaused = false;
  pause = () => void (this.isPaused = true);
  resume = () => void (this.isPaused = false);
}

const lineOn = (socket: QuietSocket, pen: Pick<Pen, 'isHere' | 'whenHere'> = alwaysHere) =>
  new Line(
    { socket: socket as unknown as WebSocket, duplex: socket as unknown as Duplex },
    pen,
    () => undefined,
  );

const message = (handle: () => unknown, writes = false): Message => ({
  writes: () => writes,
  handle: () => void handle(),
});

test('a reader who lets more wait than the limits allow is let go, and may come back', () => {
  const socket = new QuietSocket();
  const line = lineOn(socket);
  line.send(Uint8Array.of(1));
  socket.writableLength = limits.outgoingBytes + 1;
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

test('no more is read while a message waits for its turn, and none is handled once we closed it', () => {
  const [socket, other] = [new QuietSocket(), new QuietSocket()];
  const [line, another] = [lineOn(socket), lineOn(other)];
  const turn: (() => void)[] = [];
  const account = { take: (handle: () => void) => (turn.push(handle), false) } as Account;
  const done: string[] = [];
  line.handle(
    account,
    message(() => done.push('first')),
  );
  line.handle(
    account,
    message(() => done.push('second')),
  );
  another.handle(
    account,
    message(() => done.push('of another socket')),
  );
  expect([socket.isPaused, other.isPaused, done]).toEqual([true, true, []]);
  turn.shift()?.();
  expect([socket.isPaused, done]).toEqual([true, ['first']]);
  another.close(closeCode.notSignedIn);
  for (const handle of turn.splice(0)) handle();
  expect([socket.isPaused, done]).toEqual([false, ['first', 'second']]);
});

test('[D7] what waits for the pen is handled in its order once it is here, and no more is read until then', () => {
  const socket = new QuietSocket();
  const waiting: (() => void)[] = [];
  const pen = { isHere: false, whenHere: (ready: () => void) => void waiting.push(ready) };
  const line = lineOn(socket, pen);
  const account = { take: (handle: () => void) => (handle(), true) } as Account;
  const done: string[] = [];
  line.handle(
    account,
    message(() => done.push('question')),
  );
  line.handle(
    account,
    message(() => done.push('letter'), true),
  );
  line.handle(
    account,
    message(() => done.push('caret')),
  );
  expect([done, socket.isPaused, waiting.length]).toEqual([['question'], true, 1]);
  pen.isHere = true;
  waiting.shift()?.();
  expect([done, socket.isPaused]).toEqual([['question', 'letter', 'caret'], false]);
});
