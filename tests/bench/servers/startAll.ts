import type { BenchServer, Kind } from './BenchServer.ts';
import { titles } from './BenchServer.ts';
import { startOurs } from './startOurs.ts';
import { startPeer } from './startPeer.ts';

/** Starts these servers. A peer that cannot be had is told of and left out. */
export async function startAll(kinds: readonly Kind[], rooms: number): Promise<BenchServer[]> {
  const started: BenchServer[] = [];
  for (const kind of kinds) {
    if (kind === 'ours') started.push(await startOurs(rooms));
    else await startPeer(kind).then((peer) => started.push(peer), tellSkipped(kind));
  }
  return started;
}

function tellSkipped(kind: Kind): (reason: unknown) => void {
  return (reason) => console.log(`SKIPPED ${titles[kind]}: ${String(reason)}`);
}
