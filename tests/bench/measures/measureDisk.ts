import { bytesIn } from '../figures/bytesIn.ts';
import { trafficOf } from '../figures/trafficOf.ts';
import { Crowd } from '../load/Crowd.ts';
import { typeAtRate } from '../load/typeAtRate.ts';
import type { BenchServer } from '../servers/BenchServer.ts';
import { seconds } from '../settings.ts';
import { untilStill } from './untilStill.ts';

export interface DiskFigures {
  /** Bytes that 1,000 edits add to what is on disk. */
  readonly kept: number;
  /** Bytes that were written to the disk for 1,000 edits. */
  readonly written: number;
  /** Milliseconds from keystroke to *on disk*, of the server that tells. */
  readonly durable: readonly number[];
}

/** Lets 12 of 100 people type 80 letters a second, and looks at the disk before and after. */
export async function measureDisk(server: BenchServer): Promise<DiskFigures> {
  const crowd = await Crowd.gather(server, { rooms: 1, clients: 100, writers: 12 });
  await untilStill(server);
  crowd.reset();
  const before = { bytes: bytesIn(server.directory), written: trafficOf(server.pid).written };
  await typeAtRate(crowd, { rate: 80, seconds: seconds * 2, hasCarets: false });
  await crowd.settle(5_000);
  await untilStill(server);
  const kept = bytesIn(server.directory) - before.bytes;
  const written = trafficOf(server.pid).written - before.written;
  crowd.close();
  const thousands = crowd.deliveries.edits / 1_000;
  return { kept: kept / thousands, written: written / thousands, durable: crowd.durables };
}
