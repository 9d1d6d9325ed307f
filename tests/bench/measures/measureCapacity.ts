import { setTimeout as pause } from 'node:timers/promises';
import { percentile } from '../figures/percentile.ts';
import { Crowd } from '../load/Crowd.ts';
import type { BenchServer } from '../servers/BenchServer.ts';
import { seconds } from '../settings.ts';

const plan = { rooms: 1, clients: 100, writers: 20 };
/** Edits under way at any moment: as if 20 people each typed two letters ahead of the others. */
const outstanding = 40;

export interface CapacityFigures {
  /** How often someone saw an edit, per second. */
  readonly deliveries: number;
  readonly p95: number;
  /** The share of one processor that the load itself took: near 1 it held the server back. */
  readonly load: number;
}

/** Lets one room of 100 type as fast as the edits arrive with all of them. */
export async function measureCapacity(server: BenchServer): Promise<CapacityFigures> {
  const crowd = await Crowd.gather(server, plan);
  await push(crowd, 1);
  crowd.reset();
  const [start, usage] = [performance.now(), process.cpuUsage()];
  await push(crowd, seconds);
  const time = performance.now() - start;
  const { user, system } = process.cpuUsage(usage);
  const { count, latencies } = crowd.deliveries;
  crowd.close();
  return {
    deliveries: count / (time / 1_000),
    p95: percentile(latencies, 0.95),
    load: (user + system) / 1_000 / time,
  };
}

async function push(crowd: Crowd, duration: number): Promise<void> {
  const end = performance.now() + duration * 1_000;
  for (let turn = 0; performance.now() < end;) {
    const arrived = crowd.deliveries.count / (plan.clients - 1);
    for (let free = outstanding - crowd.deliveries.edits + arrived; free >= 1; free -= 1) {
      const hand = crowd.hands[(turn += 1) % crowd.hands.length];
      if (hand) crowd.type(hand, false);
    }
    await pause(1);
  }
  await crowd.settle(5_000);
}
