import type { Outcome } from './simulate.ts';
import type { Plan } from './Scenario.ts';

/** What a machine costs a month, in euro: an order of magnitude, without the people who look after it. */
export const prices = {
  process: { what: 'a machine for one process: 2 processors, 4 GB', euro: 25 },
  database: { what: 'a machine for PostgreSQL: 4 processors, 16 GB, a fast disk', euro: 100 },
  redis: { what: 'a small machine for Redis', euro: 10 },
  front: { what: 'a machine for the proxy, and for a cache in front', euro: 25 },
  copies: { what: 'room for backups, 200 GB', euro: 10 },
} as const;

type Machine = keyof typeof prices;

/** Up to this share of one database machine is used, by as many houses as fit on it. */
const fullDatabase = 0.6;

/** How many machines of which kind a plan takes. */
export function machinesFor(plan: Plan, { use }: Outcome): Readonly<Record<Machine, number>> {
  const processes = plan.processes + plan.pageProcesses;
  const load = plan.houses * Math.max(use.database, use.network);
  return {
    process: plan.houses * processes,
    // Each with one that stands by.
    database: 2 * Math.ceil(load / fullDatabase),
    redis: processes > 1 ? 1 : 0,
    front: plan.isCached || processes * plan.houses > 1 ? 2 : 1,
    copies: Math.ceil(plan.houses / 10),
  };
}

/** What they cost a month, in euro. */
export function costOf(machines: Readonly<Record<Machine, number>>): number {
  return Object.entries(machines).reduce(
    (sum, [machine, count]) => sum + prices[machine as Machine].euro * count,
    0,
  );
}
