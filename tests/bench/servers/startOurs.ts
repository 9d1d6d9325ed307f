import { buildNetwork } from '../../support/network.ts';
import { runServer } from '../../support/runServer.ts';
import type { RunningServer } from '../../support/runServer.ts';
import type { BenchServer } from './BenchServer.ts';
import { collecting } from './collecting.ts';

/** As many as it takes for 600 connections: an account may have 100. */
const names = ['w1', 'w2', 'w3', 'w4', 'w5', 'w6', 'w7', 'w8'] as const;

/** How our server is started. */
export interface Setup {
  /** How many processes of it, of which each new connection takes the next; one by default. */
  readonly processes?: number;
  /** Where they keep what they keep; more than one needs `DATABASE_URL`. */
  readonly variables?: Readonly<Record<string, string>>;
}

/** Our server, in one process or more. What asks for one process is told of the first. */
export interface OurServer extends BenchServer {
  readonly processes: readonly RunningServer[];
  /** The same server, of which every connection takes this process. */
  at(place: number): BenchServer;
}

/** Starts our server, built, with so many empty sections in which its signed-in people may write. */
export async function startOurs(
  rooms: number,
  { processes: count = 1, variables = {} }: Setup = {},
): Promise<OurServer> {
  const settings = { DEMO: '0', ...collecting, ...variables };
  const first = await runServer(settings);
  const processes = [first];
  while (processes.length < count) processes.push(await runServer(settings));
  const sections = Array.from({ length: rooms }, (_, place) => `s${place + 1}`);
  const asked = Object.fromEntries(names.map((name) => [name, {}]));
  const people = await buildNetwork(first, { people: asked, sections });
  const writers = Object.values(people);
  let [nextWriter, nextProcess] = [0, 0];
  const left = [...sections];
  const addressOf = (room: string, { url }: RunningServer) =>
    `${url.replace('http', 'ws')}/sync/${room}`;
  const server: OurServer = {
    kind: 'ours',
    processes,
    isNamed: false,
    nextHeaders: () => writers[(nextWriter += 1) % writers.length]?.headers ?? {},
    directory: first.directory,
    get pid() {
      return first.pid;
    },
    urlOf: (room) => addressOf(room, processes[(nextProcess += 1) % count] ?? first),
    newRoom: () => {
      const room = left.shift();
      if (room === undefined) throw new Error('This server was started with too few rooms.');
      return room;
    },
    restart: async (signal) => {
      for (const process of processes) {
        await (signal === 'SIGKILL' ? process.kill() : process.stop());
        await process.restart();
      }
    },
    stop: async () => void (await Promise.all(processes.map((process) => process.kill()))),
    at: (place) => {
      const process = processes[place] ?? first;
      return { ...server, pid: process.pid, urlOf: (room) => addressOf(room, process) };
    },
  };
  return server;
}
