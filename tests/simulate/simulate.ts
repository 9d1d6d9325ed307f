import type { Costs } from './Costs.ts';
import type { Latencies } from './Latencies.ts';
import type { Plan, Scenario } from './Scenario.ts';
import { Scene } from './Scene.ts';
import type { Done } from './Scene.ts';

/** What can be too little. */
export const parts = ['process', 'pen', 'database', 'redis', 'network', 'press', 'memory'] as const;
export type Part = (typeof parts)[number];

/** Processors of the database's machine, bits a second of a line, and kilobytes of a process. */
const has = { databaseCores: 4, lineBits: 1e9, processMemory: 3_000_000 };

/** Seconds for which a cache in front keeps a page of an open text, and an adopted one. */
const kept = { open: 10, adopted: 60 };

/** Bytes around each message on the line. */
const aroundFrame = 60;

/** Milliseconds that pass before it counts: pages come to rest slowly, and what is typed fast. */
const settling = { pages: 120_000, text: 2_000 };

export interface Simulation {
  readonly scenario: Scenario;
  readonly plan: Plan;
  readonly costs: Costs;
  readonly seconds?: number;
  readonly seed?: number;
}

/** How it goes at one of the houses. */
export interface Outcome {
  /** The share of it that is in use; near 1 it cannot keep up. */
  readonly use: Readonly<Record<Part, number>>;
  /** Milliseconds. */
  readonly seen: Latencies;
  readonly saved: Latencies;
  readonly pages: Latencies;
  readonly edits: number;
  readonly deliveriesPerSecond: number;
  readonly turnsPerSecond: number;
  readonly bytesPerSecond: number;
}

/** Lets a scenario happen for some seconds; the same ones at each run. */
export function simulate({ scenario, plan, costs, seconds = 10, seed = 1 }: Simulation): Outcome {
  const share = divide(scenario, plan.houses);
  const scene = new Scene({ scenario: share, plan, costs, seed });
  const asked = askedPages(share, plan);
  let edits = 0;
  beginReading(scene, share, asked);
  beginWriting(scene, share, () => (edits += 1));
  const start = settling.pages + settling.text;
  scene.timeline.run(start);
  const [before, editsBefore] = [scene.done(), edits];
  const { seen, saved, pages } = scene;
  for (const each of [seen, saved, pages]) each.forget();
  scene.timeline.run(start + seconds * 1_000);
  const after = scene.done();
  const frames = (after.frames - before.frames) / seconds;
  const sent = (asked.adopted + asked.open) * costs.pageBytes;
  const bytesPerSecond = frames * (costs.frameBytes + aroundFrame) + sent;
  return {
    ...{ seen, saved, pages, bytesPerSecond },
    edits: (edits - editsBefore) / seconds,
    deliveriesPerSecond: seen.count / seconds,
    turnsPerSecond: (after.turns - before.turns) / seconds,
    use: {
      ...busyBetween(before, after, seconds * 1_000),
      process: costs.idle + mostOf(before, after) / seconds / 1_000,
      press: (after.press - before.press) / seconds / 1_000 / scene.serving.length,
      network: (bytesPerSecond * 8) / has.lineBits,
      memory: memoryOf(scene, share, costs) / has.processMemory,
    },
  };
}

function beginReading(scene: Scene, share: Scenario, asked: Asked): void {
  const { serving, people, pages } = scene;
  scene.often(asked.adopted, 0, () => scene.some(serving).sendPage(pages));
  const manifestos = Array.from({ length: share.manifestos }, (_, manifesto) => manifesto);
  scene.often(asked.open, 0, () => {
    const process = scene.some(serving);
    process.sendPage(pages);
    // Where nobody types it is the one there was.
    if (people.typists.length > 0)
      process.makePage(scene.some(manifestos), share.sections / share.manifestos);
  });
}

function beginWriting(scene: Scene, share: Scenario, onEdit: () => void): void {
  const { writing, people, timeline } = scene;
  const { typists } = people;
  scene.often(typists.length * share.editsPerSecond, settling.pages, () => {
    const { room, process } = scene.some(typists);
    onEdit();
    writing[process]?.receive({ room, at: timeline.now, isAct: false });
  });
  const acts = (share.writers * share.present * share.actsPerHour) / 3_600;
  scene.often(acts, settling.pages, () =>
    scene.some(writing).receive({ room: share.sections, at: timeline.now, isAct: true }),
  );
}

function busyBetween(
  before: Done,
  after: Done,
  time: number,
): Pick<Outcome['use'], 'pen' | 'database' | 'redis'> {
  const deciding = time - (after.undecided - before.undecided);
  return {
    pen: Math.min(1, (after.decided - before.decided) / Math.max(1, deciding)),
    database: (after.database - before.database) / time / has.databaseCores,
    redis: (after.redis - before.redis) / time,
  };
}

// Milliseconds of work of the process that had most.
function mostOf(before: Done, after: Done): number {
  return Math.max(...after.processes.map((work, at) => work - (before.processes[at] ?? 0)));
}

/** Public pages that are asked for in a second of the busiest hour. */
export function pagesPerSecond(scenario: Scenario): number {
  const { readers, pagesPerDay, busiestHour } = scenario;
  return (readers * pagesPerDay * busiestHour) / 3_600;
}

/** Public pages a second that reach a process. */
interface Asked {
  readonly open: number;
  readonly adopted: number;
}

function askedPages(scenario: Scenario, { isCached }: Plan): Asked {
  const { open, manifestos } = scenario;
  const all = pagesPerSecond(scenario);
  const most = (age: number) => (isCached ? manifestos / age : Infinity);
  return {
    open: Math.min(all * open, most(kept.open)),
    adopted: Math.min(all * (1 - open), most(kept.adopted)),
  };
}

// What one of the houses has of it.
function divide(scenario: Scenario, houses: number): Scenario {
  const part = (value: number) => Math.max(1, Math.round(value / houses));
  return {
    ...scenario,
    writers: scenario.writers / houses,
    readers: scenario.readers / houses,
    sections: part(scenario.sections),
    manifestos: part(scenario.manifestos),
  };
}

// Of the process that has most of it. All texts that are written in are known to all processes.
function memoryOf({ people }: Scene, { sections }: Scenario, costs: Costs): number {
  const sockets = people.sockets.map((rooms) => rooms.reduce((sum, here) => sum + here, 0));
  return sections * costs.sectionMemory + Math.max(0, ...sockets) * costs.socketMemory;
}
