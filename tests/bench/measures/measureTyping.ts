import { cpuOf } from '../figures/cpuOf.ts';
import { Crowd } from '../load/Crowd.ts';
import { typeAtRate } from '../load/typeAtRate.ts';
import type { BenchServer } from '../servers/BenchServer.ts';
import { seconds, warmUpSeconds } from '../settings.ts';
import type { Shape } from '../settings.ts';

export interface TypingFigures {
  /** Milliseconds of server CPU per 1,000 times that someone saw an edit. */
  readonly cpu: number;
  /** Milliseconds from keystroke to each of the others. */
  readonly latencies: readonly number[];
  /** The share of the edits that arrived, 1 when all did. */
  readonly arrived: number;
  /** The share of one processor that the load itself took. */
  readonly load: number;
}

/** Fills new rooms of a server, lets people type in them for a while, and looks at what it took. */
export async function measureTyping(
  server: BenchServer,
  shape: Shape,
  hasCarets: boolean,
): Promise<TypingFigures> {
  const crowd = await Crowd.gather(server, shape);
  await typeAtRate(crowd, { rate: shape.rate, seconds: warmUpSeconds, hasCarets });
  await crowd.settle(5_000);
  crowd.reset();
  const before = { server: cpuOf(server.pid), load: process.cpuUsage(), time: performance.now() };
  await typeAtRate(crowd, { rate: shape.rate, seconds, hasCarets });
  await crowd.settle(3_000);
  const cpu = cpuOf(server.pid) - before.server;
  const { user, system } = process.cpuUsage(before.load);
  const load = (user + system) / 1_000 / (performance.now() - before.time);
  const { latencies, count } = crowd.deliveries;
  crowd.close();
  return {
    cpu: cpu / (count / 1_000),
    latencies,
    arrived: count / crowd.expected,
    load,
  };
}
