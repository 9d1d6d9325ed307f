import { vi } from 'vitest';
import { bytesIn } from '../figures/bytesIn.ts';
import { cpuOf } from '../figures/cpuOf.ts';
import type { BenchServer } from '../servers/BenchServer.ts';

/** Longer than any of the servers puts off what it has to write. */
const quiet = 2_500;

/** Waits until a server has been doing nothing for a while: nothing is written or computed any more. */
export async function untilStill({ pid, directory }: BenchServer): Promise<void> {
  let [bytes, cpu, since] = [-1, 0, performance.now()];
  await vi.waitUntil(
    () => {
      const [bytesNow, cpuNow] = [bytesIn(directory), cpuOf(pid)];
      // A timer or a heartbeat costs less than this between two looks.
      if (bytesNow !== bytes || cpuNow - cpu > 15) since = performance.now();
      [bytes, cpu] = [bytesNow, cpuNow];
      return performance.now() - since > quiet;
    },
    { timeout: 60_000, interval: 100 },
  );
}
