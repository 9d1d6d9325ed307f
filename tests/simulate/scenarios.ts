import type { Plan, Scenario } from './Scenario.ts';

const habits = {
  present: 0.3,
  typing: 0.05,
  editsPerSecond: 3,
  sectionsPerPage: 3,
  actsPerHour: 4,
  pagesPerDay: 3,
  busiestHour: 0.2,
  open: 0.5,
};

/** The ones of docs/scale.md: the same people, ever more of them. */
export const scenarios: readonly Scenario[] = [
  {
    ...habits,
    name: 'The first network: 150 partners',
    writers: 300,
    sections: 12,
    manifestos: 1,
    readers: 5_000,
  },
  {
    ...habits,
    name: 'A national round',
    writers: 1_000,
    sections: 100,
    manifestos: 8,
    readers: 100_000,
  },
  {
    ...habits,
    name: 'A thousand sections',
    writers: 10_000,
    sections: 1_000,
    manifestos: 80,
    readers: 1_000_000,
  },
];

/** One process on one database; what it has by default. */
export const onePlan: Plan = {
  processes: 1,
  pageProcesses: 0,
  isCached: false,
  stay: 15,
  houses: 1,
};

const cachedPlan: Plan = { ...onePlan, isCached: true };

/** What one can do, from little to much. */
export const plans: readonly Plan[] = [1, 2, 4, 8, 16].flatMap((houses) =>
  [
    onePlan,
    cachedPlan,
    ...[1, 2, 4, 8, 16].map((pageProcesses) => ({ ...cachedPlan, pageProcesses })),
    ...[1, 2, 4, 8, 16].map((pageProcesses) => ({ ...cachedPlan, processes: 2, pageProcesses })),
    ...[4, 8, 16].map((pageProcesses) => ({ ...cachedPlan, processes: 4, pageProcesses })),
  ].map((plan) => ({ ...plan, houses })),
);
