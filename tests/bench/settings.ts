import type { CrowdPlan } from './load/Crowd.ts';
import { kinds } from './servers/BenchServer.ts';
import type { Kind } from './servers/BenchServer.ts';

export interface Shape extends CrowdPlan {
  readonly name: string;
  /** Edits per second in all rooms together. */
  readonly rate: number;
}

const all: readonly Shape[] = [
  { name: '1x10', rooms: 1, clients: 10, writers: 2, rate: 12 },
  { name: '1x100', rooms: 1, clients: 100, writers: 12, rate: 80 },
  { name: '1x300', rooms: 1, clients: 300, writers: 12, rate: 80 },
  { name: '50x10', rooms: 50, clients: 10, writers: 2, rate: 500 },
];

const wanted = process.env['SHAPES']?.split(',');

/** Rooms × clients that are measured; `SHAPES=1x100,50x10` picks some. */
export const shapes = all.filter(({ name }) => wanted?.includes(name) ?? true);

/** How often each server has its turn. */
export const rounds = Number(process.env['ROUNDS'] ?? 2);
/** The same for what takes long and differs little. */
export const fewRounds = Math.ceil(rounds / 2);
/** How long a load is kept up, after a warm-up. */
export const seconds = Number(process.env['SECONDS'] ?? 2.5);
export const warmUpSeconds = Math.min(1, seconds / 3);

/** How much of the trace is typed. */
export const keystrokes = Number(process.env['KEYSTROKES'] ?? 259_778);

const picked = process.env['SERVERS']?.split(',');

/** Which servers take part; `SERVERS=ours,memory` picks some. */
export const servers = kinds.filter((kind) => picked?.includes(kind) ?? true);
/** Those of them that keep the text on disk. */
export const keepers: readonly Kind[] = servers.filter(
  (kind) => kind !== 'memory' && kind !== 'bare',
);
