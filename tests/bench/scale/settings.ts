import type { Crowded } from '../../simulate/Measured.ts';

/** A crowd that gets busier step by step. */
export interface Climb extends Crowded {
  /** Edits per second, all rooms together, of the first step. */
  readonly rate: number;
}

const all: readonly Climb[] = [
  { name: '1x100', rooms: 1, clients: 100, writers: 12, rate: 40 },
  { name: '50x10', rooms: 50, clients: 10, writers: 2, rate: 100 },
  { name: '100x5', rooms: 100, clients: 5, writers: 1, rate: 100 },
];

const wanted = process.env['SHAPES']?.split(',');

/** Rooms × clients that are measured; `SHAPES=1x100` picks some. */
export const climbs = all.filter(({ name }) => wanted?.includes(name) ?? true);

/** How many processes share one database; `PROCESSES=1,2` picks some. */
export const processCounts = (process.env['PROCESSES'] ?? '1,2,4').split(',').map(Number);

/** How long each step is kept up. */
export const stepSeconds = Number(process.env['SECONDS'] ?? 1.2);

/** By how much each step is busier than the one before. */
export const stepFactor = 1.8;

/** Steps that a crowd takes at most. */
export const steps = Number(process.env['STEPS'] ?? 8);

/** A rate is sustained while 95 % of what is typed is seen within so many milliseconds. */
export const patience = 500;

/** Where the figures go; `FIGURES=/tmp/figures.json` writes them elsewhere. */
export const figuresFile = process.env['FIGURES'] ?? 'tests/simulate/measured.json';
