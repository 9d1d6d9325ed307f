import { buildNetwork } from '../../support/network.ts';
import { runServer } from '../../support/runServer.ts';
import type { BenchServer } from './BenchServer.ts';

/** As many as it takes for 600 connections: an account may have 100. */
const names = ['w1', 'w2', 'w3', 'w4', 'w5', 'w6', 'w7', 'w8'] as const;

/** Starts our server, built, with so many empty sections in which its signed-in people may write. */
export async function startOurs(rooms: number): Promise<BenchServer> {
  const server = await runServer({ DEMO: '0' });
  const sections = Array.from({ length: rooms }, (_, place) => `s${place + 1}`);
  const asked = Object.fromEntries(names.map((name) => [name, {}]));
  const people = await buildNetwork(server, { people: asked, sections });
  const writers = Object.values(people);
  let next = 0;
  const left = [...sections];
  return {
    kind: 'ours',
    isNamed: false,
    nextHeaders: () => writers[(next += 1) % writers.length]?.headers ?? {},
    directory: server.directory,
    get pid() {
      return server.pid;
    },
    urlOf: (room) => `${server.url.replace('http', 'ws')}/sync/${room}`,
    newRoom: () => {
      const room = left.shift();
      if (room === undefined) throw new Error('This server was started with too few rooms.');
      return room;
    },
    restart: async (signal) => {
      await (signal === 'SIGKILL' ? server.kill() : server.stop());
      await server.restart();
    },
    stop: () => server.kill(),
  };
}
