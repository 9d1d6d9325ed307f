import type { Run } from '../../simulate/Measured.ts';
import { percentile } from '../figures/percentile.ts';
import type { Crowd } from '../load/Crowd.ts';
import { typeAtRate } from '../load/typeAtRate.ts';
import type { Rig } from './Rig.ts';
import { patience, stepSeconds } from './settings.ts';
import type { Climb } from './settings.ts';

/** Lets a crowd type for a while, with carets as pages send them, and looks at what it took. */
export async function measureStep(rig: Rig, crowd: Crowd, { rate, ...shape }: Climb): Promise<Run> {
  crowd.reset();
  const [before, traffic] = [await rig.used(), crowd.traffic];
  const [load, start] = [process.cpuUsage(), performance.now()];
  await typeAtRate(crowd, { rate, seconds: stepSeconds, hasCarets: true });
  await crowd.settle(2 * patience);
  const time = performance.now() - start;
  const { user, system } = process.cpuUsage(load);
  const { edits, count, latencies } = crowd.deliveries;
  const arrived = count / crowd.expected;
  const saved = crowd.durables;
  const after = await rig.used();
  const sent = crowd.traffic;
  const seen = { p50: percentile(latencies, 0.5), p95: percentile(latencies, 0.95) };
  return {
    keeps: rig.keeps,
    processes: rig.server.processes.length,
    shape,
    rate,
    seconds: time / 1_000,
    edits,
    deliveries: count,
    frames: sent.frames - traffic.frames,
    bytes: sent.bytes - traffic.bytes,
    turns: after.turns - before.turns,
    commits: after.commits - before.commits,
    serverCpu: after.serverCpu - before.serverCpu,
    databaseCpu: after.databaseCpu - before.databaseCpu,
    redisCpu: after.redisCpu - before.redisCpu,
    redisCommands: after.redisCommands - before.redisCommands,
    seen,
    saved: { p50: percentile(saved, 0.5), p95: percentile(saved, 0.95) },
    arrived,
    load: (user + system) / 1_000 / time,
    isSustained: arrived > 0.99 && seen.p95 <= patience,
  };
}
