import { fitCosts } from './fitCosts.ts';
import type { Measured, Run } from './Measured.ts';
import type { Plan, Scenario } from './Scenario.ts';
import { onePlan } from './scenarios.ts';
import { simulate } from './simulate.ts';
import type { Outcome } from './simulate.ts';

/** What was measured, and what the simulation says of it. */
export interface Foretold {
  readonly run: Run;
  readonly outcome: Outcome;
}

/** Has the simulation tell of every run of a shape, by the costs that all other shapes had. */
export function foretell(measured: Measured, shape: string): Foretold[] {
  const others = measured.runs.filter((run) => run.shape.name !== shape);
  const costs = fitCosts(measured, others);
  return measured.runs
    .filter((run) => run.shape.name === shape && run.keeps === 'database' && run.isSustained)
    .map((run) => {
      const plan: Plan = { ...onePlan, processes: run.processes };
      return { run, outcome: simulate({ scenario: crowdOf(run), plan, costs }) };
    });
}

function crowdOf({ shape, edits, seconds }: Run): Scenario {
  const { name, rooms, clients, writers } = shape;
  return {
    name,
    writers: rooms * clients,
    present: 1,
    typing: writers / clients,
    editsPerSecond: edits / seconds / rooms / writers,
    ...{ sectionsPerPage: 1, sections: rooms, manifestos: 1, actsPerHour: 0 },
    ...{ readers: 0, pagesPerDay: 0, busiestHour: 0, open: 0 },
  };
}
