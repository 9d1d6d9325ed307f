import type { Costs } from './Costs.ts';
import { findBreaks } from './findBreaks.ts';
import type { Break } from './findBreaks.ts';
import type { Plan, Scenario } from './Scenario.ts';
import { simulate } from './simulate.ts';

/** How many times as many people there are tried, from few to many. */
export const factors = [0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 1, 1.5, 2, 3, 5, 8, 12, 20] as const;

/** How many times as many people a plan carries, and what breaks first with more. */
export interface Limit {
  /** The largest that holds up; 0 when none does. */
  readonly factor: number;
  /** Null when all that were tried hold up. */
  readonly breaks: Break | null;
}

export function findLimit(scenario: Scenario, plan: Plan, costs: Costs): Limit {
  const { writers, readers } = scenario;
  let held = 0;
  for (const factor of factors) {
    const more = { ...scenario, writers: writers * factor, readers: readers * factor };
    const [breaks] = findBreaks(simulate({ scenario: more, plan, costs, seconds: 5 }));
    if (breaks) return { factor: held, breaks };
    held = factor;
  }
  return { factor: held, breaks: null };
}
