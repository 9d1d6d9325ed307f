import { vi } from 'vitest';
import * as Y from 'yjs';
import { cpuOf } from '../figures/cpuOf.ts';
import { trafficOf } from '../figures/trafficOf.ts';
import { Seat } from '../load/Seat.ts';
import type { BenchServer } from '../servers/BenchServer.ts';
import type { TypedText } from './typeTrace.ts';
import { wordsOf } from './wordsOf.ts';

export interface OpeningFigures {
  /** Milliseconds from connecting to having the whole text. */
  readonly time: number;
  readonly cpu: number;
  /** Bytes the server process read since it started, its own code included. */
  readonly read: number;
}

/** Opens a room as a page does; null when the text that was typed is not there (any more). */
export async function measureOpening(
  server: BenchServer,
  { room, client, clock, words }: TypedText,
): Promise<OpeningFigures | null> {
  const doc = new Y.Doc();
  const cpuBefore = cpuOf(server.pid);
  const start = performance.now();
  let time = NaN;
  const seat = new Seat({
    server,
    room,
    onUpdate: (update) => {
      Y.applyUpdate(doc, update);
      if (Number.isNaN(time) && Y.getState(doc.store, client) >= clock)
        time = performance.now() - start;
    },
  });
  const isThere = (): boolean => wordsOf(doc) === words;
  await vi
    .waitUntil(() => !Number.isNaN(time) && isThere(), { timeout: 30_000, interval: 50 })
    .catch(() => undefined);
  const figures = {
    time,
    cpu: cpuOf(server.pid) - cpuBefore,
    read: trafficOf(server.pid).read,
  };
  seat.close();
  return isThere() ? figures : null;
}
