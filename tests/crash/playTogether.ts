import { setTimeout as pause } from 'node:timers/promises';
import { Chance } from '../chaos/Chance.ts';
import { Client } from '../support/Client.ts';
import type { OwnRedis } from '../support/OwnRedis.ts';
import { ask, run } from '../support/postgres.ts';
import type { RunningServer } from '../support/runServer.ts';
import { runServer } from '../support/runServer.ts';
import { until } from '../support/until.ts';
import { compareDatabase } from './compareDatabase.ts';
import { Crew } from './Crew.ts';
import { Gateway } from './Gateway.ts';
import { startAgain } from './startAgain.ts';
import { Tally } from './Tally.ts';

/** What can become of one of several servers. */
const ofServers = [
  'who has the pen is killed',
  'who has the pen hangs',
  'who has the pen is cut off',
  'who has not the pen is killed',
  'who has the pen stands still for a moment',
  'one is stopped, and another one after it',
] as const;
/** Those in which who has the pen does nothing more. */
const ofStopped: readonly string[] = [
  'who has the pen is killed',
  'who has the pen hangs',
  'who has the pen stands still for a moment',
];

/** What can become of their Redis. */
const ofRedis = [
  'Redis is killed, and comes back empty',
  'Redis stands still',
  'Redis forgets everything and cuts everyone off',
  'Redis is not there when a server starts',
  'Redis stands still for half a minute',
] as const;

type Kind = (typeof ofServers)[number] | (typeof ofRedis)[number];

/** Milliseconds for which Redis is away; once in a while for longer than anybody waits for it. */
const shortAbsence = [200, 2_000] as const;
const longAbsence = 30_000;

/** Milliseconds for which a server hangs when it is back before the others pass it over. */
const shortHang = [100, 2_500] as const;

export interface TogetherPlay {
  readonly databaseUrl: string;
  readonly faults: number;
  readonly seed: number;
  /** Their Redis, and then it is that to which things happen. */
  readonly redis?: OwnRedis | undefined;
}

export interface TogetherTally extends Tally {
  /** Milliseconds after a fault until every server is ready and tells the same. */
  slowestCalm: number;
  /** Milliseconds for which somebody at a server that was left waited for something to read. */
  slowestReading: number;
  /** Milliseconds until an act at a server that was left was done, while who had the pen hung. */
  slowestAct: number;
}

/**
 * Lets everyone work at several servers behind one address while these are killed, hang and lose
 * their lines. Looks each time whether what every server has is what people were told and shown.
 * Stops at the first loss.
 */
export async function playTogether(play: TogetherPlay): Promise<TogetherTally> {
  const { databaseUrl, faults, seed, redis } = play;
  const told = { DATABASE_URL: databaseUrl, ...(redis && { REDIS_URL: redis.url }) };
  const servers = [
    await runServer({ DEMO: '0', ...told }),
    await runServer({ DEMO: '0', ...told }),
  ];
  const kinds: readonly Kind[] = redis ? ofRedis : ofServers;
  const chance = new Chance(seed, 5);
  const left = new Set(servers);
  let turn = 0;
  const gateway = await Gateway.open(() => {
    const ports = [...left].map(({ port }) => port);
    return ports[(turn += 1) % ports.length] ?? 0;
  });
  const crew = await Crew.gather(gateway, seed);
  const scene = { servers, databaseUrl, chance, redis, left, crew };
  const tally = Object.assign(new Tally(), { slowestCalm: 0, slowestReading: 0, slowestAct: 0 });
  try {
    crew.begin();
    for (let fault = 0; fault < faults && tally.wrong.length === 0; fault += 1) {
      const kind = kinds[fault % kinds.length] ?? ofServers[0];
      await pause(chance.between(100, 1_500));
      tally.addKill([kind, ...crew.deeds.underWay]);
      await undergo(scene, kind, tally);
      const calm = performance.now();
      await until(async () => (await Promise.all(servers.map(isReady))).every(Boolean));
      tally.slowestCalm = Math.max(tally.slowestCalm, performance.now() - calm);
      await pause(chance.between(0, 400));
      gateway.shut();
      gateway.cut();
      await until(() => crew.isCutOff);
      await untilStill(scene);
      for (const { url } of servers) tally.wrong.push(...(await crew.compare(url)));
      gateway.open();
    }
    await crew.end();
    gateway.shut();
    gateway.cut();
    await untilStill(scene);
    for (const { url } of servers) tally.wrong.push(...(await crew.compareAll(url)));
    for (const server of servers) await server.stop();
    tally.wrong.push(...(await compareDatabase(databaseUrl)));
    tally.edits = crew.edits;
    tally.acts = crew.deeds.acknowledged;
  } finally {
    crew.close();
    await gateway.close();
  }
  return tally;
}

interface Scene {
  readonly crew: Crew;
  readonly servers: readonly RunningServer[];
  /** Those to which the gateway leads. */
  readonly left: Set<RunningServer>;
  readonly databaseUrl: string;
  readonly chance: Chance;
  readonly redis: OwnRedis | undefined;
}

async function undergo(scene: Scene, kind: Kind, tally: TogetherTally): Promise<void> {
  const { servers, left, chance, databaseUrl } = scene;
  if (scene.redis) return undergoRedis(scene, scene.redis, { kind, tally });
  const holder = await holdStill(scene);
  const other = servers.find((server) => server !== holder) ?? holder;
  if (!ofStopped.includes(kind)) process.kill(holder.pid, 'SIGCONT');
  const read = (server: RunningServer) => readAt(server, tally);
  switch (kind) {
    case 'who has the pen is killed':
    case 'who has not the pen is killed': {
      const killed = kind === 'who has the pen is killed' ? holder : other;
      left.delete(killed);
      await killed.kill();
      await read(killed === holder ? other : holder);
      await pause(chance.between(0, 1_500));
      tally.addStart(await startAgain(killed));
      left.add(killed);
      return;
    }
    case 'who has the pen stands still for a moment':
    case 'who has the pen hangs': {
      left.delete(holder);
      await read(other);
      if (kind === 'who has the pen stands still for a moment')
        await pause(chance.between(...shortHang));
      else tally.slowestAct = Math.max(tally.slowestAct, await timeToAct(other));
      process.kill(holder.pid, 'SIGCONT');
      left.add(holder);
      return;
    }
    case 'who has the pen is cut off':
      await run(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and application_name like 'draagvlak ${holder.pid} %'`,
        databaseUrl,
      );
      await read(holder);
      return;
    case 'one is stopped, and another one after it':
      for (const server of servers) {
        left.delete(server);
        await server.stop();
        tally.addStart(await startAgain(server));
        left.add(server);
      }
      return;
    default:
  }
}

async function undergoRedis(
  { servers, left, chance, crew }: Scene,
  redis: OwnRedis,
  { kind, tally }: { kind: Kind; tally: TogetherTally },
): Promise<void> {
  const isLong = kind === 'Redis stands still for half a minute';
  const standsStill = isLong || kind === 'Redis stands still';
  const isEmptied = kind === 'Redis forgets everything and cuts everyone off';
  if (standsStill) redis.pause();
  else if (isEmptied) await redis.empty();
  else await redis.kill();
  const [edits, acts] = [crew.edits, crew.deeds.acknowledged];
  await pause(isLong ? longAbsence : chance.between(...shortAbsence));
  if (isLong && (crew.edits === edits || crew.deeds.acknowledged === acts))
    tally.wrong.push('while Redis stood still nothing was saved, or no act was done');
  const [server] = servers;
  if (server && kind === 'Redis is not there when a server starts') {
    left.delete(server);
    await server.stop();
    tally.addStart(await startAgain(server));
    left.add(server);
  }
  await Promise.all(servers.map((each) => readAt(each, tally)));
  if (standsStill) redis.resume();
  else if (!isEmptied) await redis.start();
}

async function readAt({ url }: RunningServer, tally: TogetherTally): Promise<void> {
  const since = performance.now();
  await get(`${url}/api/v1/manifestos/m/sections`);
  tally.slowestReading = Math.max(tally.slowestReading, performance.now() - since);
}

async function timeToAct({ url }: RunningServer): Promise<number> {
  const since = performance.now();
  const { status } = await Client.service(url).post('/invitations', { person: 'reader' });
  return status === 201 ? performance.now() - since : Infinity;
}

// In the name of each line stands of which process it is.
async function holderOf({ servers, databaseUrl }: Scene): Promise<RunningServer | null> {
  const rows = await ask(
    `select application_name as name from pg_stat_activity a join pg_locks l using (pid)
     where l.locktype = 'advisory' and l.mode = 'ExclusiveLock' and l.granted
       and a.datname = current_database() and ((l.classid::bigint << 32) | l.objid::bigint) =
         hashtextextended('draagvlak ' || current_schema(), 0)`,
    databaseUrl,
  );
  const pid = Number(String(rows[0]?.['name']).split(' ')[1]);
  return servers.find((server) => server.pid === pid) ?? null;
}

// It passes on within milliseconds: whoever has it stands still before anything is done to them.
async function holdStill(scene: Scene): Promise<RunningServer> {
  for (;;) {
    const holder = await holderOf(scene);
    if (!holder) continue;
    process.kill(holder.pid, 'SIGSTOP');
    if ((await holderOf(scene)) === holder) return holder;
    process.kill(holder.pid, 'SIGCONT');
  }
}

// Whoever asked is cut off; what they asked comes to its end all the same.
async function untilStill({ servers, databaseUrl }: Scene): Promise<void> {
  let [last, looks] = ['', 0];
  await until(async () => {
    const [head] = await ask('select position from head', databaseUrl);
    const measured = await Promise.all(
      servers.map(async ({ url }) => (await get(`${url}/metrics`)).text()),
    );
    const isBusy = measured.some((each) => !each.includes('\ndraagvlak_pen_busy 0\n'));
    const position = String(head?.['position']);
    looks = position === last && !isBusy ? looks + 1 : 0;
    last = position;
    return looks >= 10;
  });
}

// A line that was kept from before can be closing at that very moment: then a browser asks again.
function get(url: string): Promise<Response> {
  return fetch(url).catch(() => fetch(url));
}

async function isReady({ url }: RunningServer): Promise<boolean> {
  return fetch(`${url}/readyz`).then(
    ({ status }) => status === 200,
    () => false,
  );
}
