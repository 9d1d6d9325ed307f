import type { Costs } from './Costs.ts';
import { findBreaks, goals } from './findBreaks.ts';
import type { Break } from './findBreaks.ts';
import { factors, findLimit } from './findLimit.ts';
import { costOf, machinesFor, prices } from './prices.ts';
import type { Plan, Scenario } from './Scenario.ts';
import { onePlan, plans } from './scenarios.ts';
import { pagesPerSecond, parts, simulate } from './simulate.ts';
import type { Outcome, Part } from './simulate.ts';
import { count, show, table } from './tables.ts';

const partNames: Readonly<Record<Part, string>> = {
  process: 'the busiest process',
  pen: 'the pen',
  database: 'the processors of PostgreSQL (4)',
  redis: 'Redis',
  network: 'a line of 1 Gbit/s',
  press: 'the thread that makes public pages',
  memory: 'memory of a process (3 GB)',
};

const breakNames: Readonly<Record<Break, string>> = {
  ...partNames,
  waiting: 'waiting for the pen',
};

/** Tables of what becomes of scenarios, by name. */
export function describeScenarios(
  scenarios: readonly Scenario[],
  costs: Costs,
): Readonly<Record<string, string>> {
  return {
    scenarios: scenarioTable(scenarios),
    one: oneTable(scenarios, costs),
    limits: limitTable(scenarios, costs),
    plans: planTable(scenarios, costs),
    prices: table(
      ['what', 'EUR a month'],
      Object.values(prices).map(({ what, euro }) => [what, `${euro}`]),
    ),
  };
}

function scenarioTable(scenarios: readonly Scenario[]): string {
  const row = (name: string, value: (scenario: Scenario) => string) => [
    name,
    ...scenarios.map(value),
  ];
  const percent = (share: number) => `${show(share * 100)} %`;
  return table(
    ['', ...scenarios.map(({ name }) => name)],
    [
      row('people who write', ({ writers }) => count(writers)),
      row('their pages open at once', ({ writers, present }) => count(writers * present)),
      row('typing at once', ({ writers, typing }) => count(writers * typing)),
      row('edits a second of who types', ({ editsPerSecond }) => show(editsPerSecond)),
      row('sections live on a page', ({ sectionsPerPage }) => show(sectionsPerPage)),
      row(
        'sections; manifestos',
        ({ sections, manifestos }) => `${count(sections)}; ${manifestos}`,
      ),
      row('acts an hour, of an open page', ({ actsPerHour }) => show(actsPerHour)),
      row('readers', ({ readers }) => count(readers)),
      row('pages each reads on the busiest day', ({ pagesPerDay }) => show(pagesPerDay)),
      row('of these in the busiest hour', ({ busiestHour }) => percent(busiestHour)),
      row('of these of a text that is still open', ({ open }) => percent(open)),
      row('public pages a second, then', (scenario) => show(pagesPerSecond(scenario))),
    ],
  );
}

function oneTable(scenarios: readonly Scenario[], costs: Costs): string {
  const outcomes = scenarios.map((scenario) => simulate({ scenario, plan: onePlan, costs }));
  const row = (name: string, value: (outcome: Outcome) => string) => [name, ...outcomes.map(value)];
  return table(
    ['one process on PostgreSQL', ...scenarios.map(({ name }) => name)],
    [
      row('edits a second', ({ edits }) => show(edits)),
      row('deliveries a second', ({ deliveriesPerSecond }) => show(deliveriesPerSecond)),
      row('seen p95, ms', ({ seen }) => wait(seen.percentile(0.95))),
      row('saved p95, ms', ({ saved }) => wait(saved.percentile(0.95))),
      ...parts.map((part) => row(partNames[part], ({ use }) => `${show(use[part] * 100)} %`)),
      row('too much', (outcome) => findBreaks(outcome).map(nameOf).join('; ') || 'nothing'),
    ],
  );
}

function limitTable(scenarios: readonly Scenario[], costs: Costs): string {
  const setups: readonly (readonly [string, Plan])[] = [
    onePlan,
    { ...onePlan, processes: 2 },
    { ...onePlan, isCached: true },
    ...[1, 2, 4].map((processes) => ({
      ...onePlan,
      ...{ processes, pageProcesses: 16, isCached: true },
    })),
  ].map((plan) => [describePlan(plan), plan] as const);
  const alone = [1, 2, 4].map((processes) => ({ ...onePlan, processes }));
  const texts = [...alone, { ...onePlan, processes: 4, stay: 40 }].map((plan) => {
    const stays = plan.stay === onePlan.stay ? '' : `, the pen stays ${plan.stay} ms`;
    return [`nobody reads: ${describePlan(plan)}${stays}`, plan] as const;
  });
  const cell = (scenario: Scenario, plan: Plan) => {
    const { factor, breaks } = findLimit(scenario, plan, costs);
    if (breaks === null) return `${factor} × or more`;
    return `${factor > 0 ? `${factor} ×` : `less than ${factors[0]} ×`}; ${nameOf(breaks)}`;
  };
  const unread = scenarios.map((scenario) => ({ ...scenario, readers: 0 }));
  return table(
    ['carries so many times these people; what breaks then', ...scenarios.map(({ name }) => name)],
    [
      ...setups.map(([name, plan]) => [name, ...scenarios.map((each) => cell(each, plan))]),
      ...texts.map(([name, plan]) => [name, ...unread.map((each) => cell(each, plan))]),
    ],
  );
}

function planTable(scenarios: readonly Scenario[], costs: Costs): string {
  const rows = scenarios.flatMap((scenario) => {
    const fitting = plans
      .map((plan) => ({ plan, outcome: simulate({ scenario, plan, costs, seconds: 5 }) }))
      .filter(({ outcome }) => findBreaks(outcome).length === 0)
      .map((each) => ({ ...each, machines: machinesFor(each.plan, each.outcome) }))
      .toSorted((one, other) => costOf(one.machines) - costOf(other.machines));
    const whole = fitting.find(({ plan }) => plan.houses === 1);
    const [cheapest] = fitting;
    const chosen = whole === cheapest ? [whole] : [whole, cheapest];
    return chosen.map((each) => (each ? planRow(scenario, each) : [scenario.name, ...none]));
  });
  const head = ['', 'the cheapest that holds up', 'machines', 'seen and saved p95, ms'];
  return table([...head, 'most in use', 'EUR a month'], rows);
}

const none = ['in one house: none of what was tried', '–', '–', '–', '–'];

interface Fitting {
  readonly plan: Plan;
  readonly outcome: Outcome;
  readonly machines: ReturnType<typeof machinesFor>;
}

function planRow({ name }: Scenario, { plan, outcome, machines }: Fitting): string[] {
  const { process, database, redis, front } = machines;
  const { use, seen, saved } = outcome;
  const worst = parts.reduce((one, other) => (use[other] > use[one] ? other : one));
  const small = `${front} in front${redis > 0 ? ', 1 for Redis' : ''}`;
  return [
    name,
    describePlan(plan),
    `${process} for processes, ${database} for PostgreSQL, ${small}`,
    `${show(seen.percentile(0.95))} and ${show(saved.percentile(0.95))}`,
    `${partNames[worst]}, ${show(use[worst] * 100)} %`,
    count(costOf(machines)),
  ];
}

function describePlan({ processes, pageProcesses, isCached, houses }: Plan): string {
  const each = `${processes} ${processes === 1 ? 'process' : 'processes'}`;
  const pages = pageProcesses > 0 ? `, ${pageProcesses} more for public pages` : '';
  const all = `${each}${pages}${isCached ? ', a cache in front' : ''}`;
  return houses === 1 ? all : `${houses} houses, each ${all}`;
}

function nameOf(broken: Break): string {
  return breakNames[broken];
}

// What keeps up with nothing waits longer and longer.
function wait(milliseconds: number): string {
  return milliseconds > 2 * goals.saved ? 'ever longer' : show(milliseconds);
}
