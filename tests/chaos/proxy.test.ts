import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { until } from '../support/until.ts';
import { Chance } from './Chance.ts';
import { ChaosProxy } from './ChaosProxy.ts';
import { drawFault } from './Fault.ts';
import type { Fault } from './Fault.ts';
import { Schedule } from './Schedule.ts';

const closing: (() => void | Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** A server that answers each message with the same, behind a network that does what it is told. */
async function openEcho(draw: (frame: Buffer, direction: 'up' | 'down') => Fault) {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await once(server, 'listening');
  const heard: string[] = [];
  server.on('connection', (socket) => {
    socket.on('error', () => undefined);
    socket.on('message', (data: Buffer) => {
      heard.push(data.toString());
      socket.send(data);
    });
  });
  const schedule = new Schedule();
  const { port } = server.address() as AddressInfo;
  const proxy = await ChaosProxy.open({ port, seed: 1, number: 0, schedule, draw });
  closing.push(() => proxy.stop());
  closing.push(() => {
    server.close();
  });
  return { proxy, heard, schedule };
}

function connect(proxy: ChaosProxy) {
  const socket = new WebSocket(proxy.url.replace('http', 'ws'));
  const told: string[] = [];
  const codes: number[] = [];
  socket.on('error', () => undefined);
  socket.on('message', (data: Buffer) => told.push(data.toString()));
  socket.on('close', (code) => codes.push(code));
  return { socket, told, codes };
}

const onFirst = (fault: Fault, way: 'up' | 'down') => {
  let isDone = false;
  return (_: Buffer, direction: 'up' | 'down'): Fault => {
    if (isDone || direction !== way) return { kind: 'none' };
    isDone = true;
    return fault;
  };
};

test('a message goes through as it is, whatever its length', async () => {
  const { proxy } = await openEcho(() => ({ kind: 'none' }));
  const { socket, told } = connect(proxy);
  await once(socket, 'open');
  const messages = [0, 1, 125, 126, 65_535, 65_536, 300_000].map((length) => 'a'.repeat(length));
  messages.forEach((message) => socket.send(message));
  await until(() => told.length === messages.length);
  expect(told).toEqual(messages);
});

test.each(['up', 'down'] as const)('a message %s can come twice', async (way) => {
  const { proxy, heard } = await openEcho(onFirst({ kind: 'double', ms: 5 }, way));
  const { socket, told } = connect(proxy);
  await once(socket, 'open');
  socket.send('een');
  await until(() => told.length === 2);
  expect(told).toEqual(['een', 'een']);
  expect(heard).toHaveLength(way === 'up' ? 2 : 1);
});

test('a delayed message holds what comes behind it', async () => {
  const { proxy, heard } = await openEcho(onFirst({ kind: 'delay', ms: 20 }, 'up'));
  const { socket } = connect(proxy);
  await once(socket, 'open');
  ['een', 'twee', 'drie'].forEach((word) => socket.send(word));
  await until(() => heard.length === 3);
  expect(heard).toEqual(['een', 'twee', 'drie']);
});

test.each(['up', 'down'] as const)(
  'a cut %s lets only a part of the message through',
  async (way) => {
    const fault = { kind: 'cut', part: 0.5, isReset: false } as const;
    const { proxy, heard } = await openEcho(onFirst(fault, way));
    const { socket, told, codes } = connect(proxy);
    await once(socket, 'open');
    socket.send('een hele zin');
    await until(() => codes.length > 0);
    expect(codes).toEqual([1006]);
    expect(told).toEqual([]);
    expect(heard).toHaveLength(way === 'up' ? 0 : 1);
  },
);

test('half open: one way is silent, the other goes on, until it is reset', async () => {
  const { proxy, heard } = await openEcho(onFirst({ kind: 'half-open', ms: 100 }, 'down'));
  const { socket, told, codes } = connect(proxy);
  await once(socket, 'open');
  ['een', 'twee'].forEach((word) => socket.send(word));
  await until(() => codes.length > 0);
  expect({ heard, told, codes }).toEqual({ heard: ['een', 'twee'], told: [], codes: [1006] });
});

test('flapping: the next connections are closed at once, until it is calm', async () => {
  const { proxy } = await openEcho(onFirst({ kind: 'flap', ms: 60_000 }, 'up'));
  const first = connect(proxy);
  await once(first.socket, 'open');
  first.socket.send('een');
  await until(() => first.codes.length > 0);
  const second = connect(proxy);
  await until(() => second.codes.length > 0);
  expect(second.told).toEqual([]);
  proxy.calm();
  const third = connect(proxy);
  await once(third.socket, 'open');
});

test('throttled, a message of 2,000 bytes takes a quarter of a second', async () => {
  const { proxy, heard } = await openEcho(onFirst({ kind: 'throttle', ms: 10_000 }, 'up'));
  const { socket } = connect(proxy);
  await once(socket, 'open');
  const from = performance.now();
  socket.send('a'.repeat(2_000));
  await until(() => heard.length === 1);
  expect(performance.now() - from).toBeGreaterThan(240);
});

test('one seed meets one row of faults, another another', () => {
  const row = (seed: number) =>
    Array.from({ length: 200 }, (_, number) => drawFault(new Chance(seed, number)));
  expect(row(1)).toEqual(row(1));
  expect(row(1)).not.toEqual(row(2));
  expect(new Set(row(1).map(({ kind }) => kind)).size).toBe(7);
});
