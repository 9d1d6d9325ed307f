import { Crowd } from '../load/Crowd.ts';
import { typeAtRate } from '../load/typeAtRate.ts';
import type { BenchServer, Kind } from './BenchServer.ts';
import { startAll } from './startAll.ts';

const crowds = { rooms: 50, clients: 10, writers: 2 };

/**
 * Starts servers with so many rooms to measure in, and lets each run its ways of the text so often
 * that its code is compiled: until then the compiler takes more of the processor than the text does,
 * and a server lives for weeks.
 */
export async function startWarm(kinds: readonly Kind[], rooms: number): Promise<BenchServer[]> {
  const servers = await startAll(kinds, rooms + crowds.rooms);
  for (const server of servers) {
    const crowd = await Crowd.gather(server, crowds);
    await typeAtRate(crowd, { rate: 500, seconds: 15, hasCarets: true });
    await crowd.settle(5_000);
    crowd.close();
  }
  return servers;
}
