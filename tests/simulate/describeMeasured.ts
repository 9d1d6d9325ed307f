import type { Costs } from './Costs.ts';
import { foretell } from './foretell.ts';
import type { Measured, Run } from './Measured.ts';
import { show, table } from './tables.ts';

/** The shape by which the simulation is tested: its costs are fitted to the others. */
const testShape = '50x10';

/** Tables of what was measured, by name. */
export function describeMeasured(
  measured: Measured,
  costs: Costs,
): Readonly<Record<string, string>> {
  return {
    machine: machineLine(measured),
    measured: measuredTable(measured.runs),
    pen: penTable(measured),
    costs: costTable(costs),
    check: checkTable(measured),
  };
}

function machineLine({ machine }: Measured): string {
  const { processor, cores, memory, node, date, busy } = machine;
  const others =
    busy > 1 ? ` Others kept it busy meanwhile (load ${show(busy)} when it began).` : '';
  return `Measured on ${date}: ${cores} cores (${processor}), ${memory}, Node ${node}.${others}`;
}

function measuredTable(runs: readonly Run[]): string {
  const climbs = new Map<string, Run[]>();
  for (const run of runs) {
    const { keeps, processes, shape } = run;
    const name = `${shape.name}|${keeps === 'files' ? 'files, 1' : `PostgreSQL, ${processes}`}`;
    climbs.set(name, [...(climbs.get(name) ?? []), run]);
  }
  const head = ['rooms × people', 'kept in, processes', 'seen p50, ms', 'seen p95', 'saved p95'];
  const more = [
    'edits/s',
    'deliveries/s',
    'to files',
    'turns/s',
    'server, ms',
    'PostgreSQL',
    'Redis',
  ];
  const rows = [...climbs].map(([name, steps]) => {
    const [shape = '', setup = ''] = name.split('|');
    const calm = steps[0];
    const best = bestOf(steps);
    const files = bestOf(climbs.get(`${shape}|files, 1`) ?? []);
    const cells = calm && [calm.seen.p50, calm.seen.p95, calm.saved.p95].map(show);
    return [shape.replace('x', ' × '), setup, ...(cells ?? []), ...bestCells(best, files)];
  });
  return table([...head, ...more], rows.toSorted(byShape));
}

function bestCells(best: Run | undefined, files: Run | undefined): string[] {
  if (!best) return Array.from({ length: 7 }, () => '–');
  const { edits, deliveries, seconds, turns, serverCpu, databaseCpu, redisCpu } = best;
  const ratio = files && deliveries / seconds / (files.deliveries / files.seconds);
  const per = (cpu: number) => show(cpu / (deliveries / 1_000));
  return [
    show(edits / seconds),
    show(deliveries / seconds),
    ratio === undefined ? '–' : ratio.toFixed(2),
    show(turns / seconds),
    ...[serverCpu, databaseCpu, redisCpu].map(per),
  ];
}

// Climbs are in the order in which they were measured; the shapes go together.
function byShape([one = '']: readonly string[], [other = '']: readonly string[]): number {
  return Number.parseInt(one, 10) - Number.parseInt(other, 10);
}

function bestOf(steps: readonly Run[]): Run | undefined {
  return steps.findLast(({ isSustained }) => isSustained);
}

function penTable({ penHere, penAway }: Measured): string {
  const middle = (times: readonly number[]) => ((times[4] ?? 0) + (times[5] ?? 0)) / 2;
  const row = (name: string, saved: readonly number[]) => [
    name,
    show(middle(saved)),
    show(saved.at(-1) ?? 0),
  ];
  return table(
    ['one edit at a time, nobody else there', 'saved p50, ms', 'saved p95, ms'],
    [row('at the process with the pen', penHere), row('with the pen elsewhere', penAway)],
  );
}

function costTable(costs: Costs): string {
  const { edit, frame, commit, turn, follow, idle, database, redisCommand } = costs;
  const rows: [string, string][] = [
    ['process: take in an edit and its caret', micro(edit)],
    ['process: send a message to a page', micro(frame)],
    ['process: have a transaction written', micro(commit)],
    ['process: a turn of the pen', micro(turn)],
    ['process: take in an edit that another process decided', micro(follow)],
    ['process: when nothing happens, share of a processor', `${show(idle * 100)} %`],
    ['PostgreSQL: an edit', micro(database.edit)],
    ['PostgreSQL: a transaction', micro(database.commit)],
    ['PostgreSQL: a turn of the pen', micro(database.turn)],
    ['PostgreSQL: another process reads what is new', micro(database.reading)],
    ['Redis: a command', micro(redisCommand)],
    ['process: send a public page that is ready', micro(costs.page)],
    ['process: put 5,000 words together for the page of an open text', micro(costs.pageSection)],
    ['its other thread: make the page of them', micro(costs.pressSection)],
  ];
  return table(['what', 'µs of a processor'], rows);
}

function checkTable(measured: Measured): string {
  const told = foretell(measured, testShape).map(({ run, outcome }) => {
    const [seen, saved] = [outcome.seen.percentile(0.95), outcome.saved.percentile(0.95)];
    return { run, seen, saved, off: seen / run.seen.p95 - 1, offSaved: saved / run.saved.p95 - 1 };
  });
  const rows = told.map(({ run, seen, saved, off, offSaved }) => [
    `${run.processes}`,
    show(run.edits / run.seconds),
    ...[show(run.seen.p95), show(seen), signed(off)],
    ...[show(run.saved.p95), show(saved), signed(offSaved)],
  ]);
  const head = ['processes', 'edits/s', 'seen p95, ms', 'foretold', 'off by'];
  const all = table([...head, 'saved p95, ms', 'foretold', 'off by'], rows);
  const errors = told.map(({ off }) => off).toSorted((one, other) => one - other);
  const [least = NaN, most = NaN] = [errors[0], errors.at(-1)];
  return `${all}\n\nFor what others see it is off by ${signed(least)} to ${signed(most)}.`;
}

function micro(milliseconds: number): string {
  return show(milliseconds * 1_000);
}

function signed(share: number): string {
  return `${share >= 0 ? '+' : '−'}${Math.round(Math.abs(share) * 100)} %`;
}
