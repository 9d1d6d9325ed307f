import { memoryOf } from '../figures/memoryOf.ts';
import { Crowd } from '../load/Crowd.ts';
import { Hand } from '../load/Hand.ts';
import type { BenchServer } from '../servers/BenchServer.ts';
import { untilStill } from './untilStill.ts';

const connections = 500;
const sections = 100;
/** 100 kB in paragraphs of 1 kB. */
const text = Array.from({ length: 100 }, () => 'the ground that carries. '.repeat(40));

/**
 * The kB that one more idle connection to a room takes. For a server that did nothing else yet:
 * what a load left in its heap would be used again.
 */
export async function measureConnections(server: BenchServer): Promise<number> {
  const first = await Crowd.gather(server, { rooms: 1, clients: 100, writers: 0 });
  const before = await held(server);
  const crowd = await Crowd.gather(server, { rooms: 1, clients: connections, writers: 0 });
  const taken = (await held(server)) - before;
  for (const left of [first, crowd]) left.close();
  return taken / connections;
}

/** The kB that one more section of 100 kB takes, with one person in it. */
export async function measureSections(server: BenchServer): Promise<number> {
  const before = await held(server);
  const hands = Array.from({ length: sections }, () => {
    return new Hand({ server, room: server.newRoom(), onUpdate: () => undefined });
  });
  for (const hand of hands) await hand.sitDown(text);
  const taken = (await held(server)) - before;
  for (const hand of hands) hand.close();
  return taken / sections;
}

// Once it is still and has collected its garbage.
async function held(server: BenchServer): Promise<number> {
  await untilStill(server);
  process.kill(server.pid, 'SIGUSR2');
  await untilStill(server);
  return memoryOf(server.pid);
}
