import { setTimeout as pause } from 'node:timers/promises';
import { Chance } from '../chaos/Chance.ts';
import type { OwnPostgres } from '../support/OwnPostgres.ts';
import { runServer } from '../support/runServer.ts';
import type { RunningServer } from '../support/runServer.ts';
import { until } from '../support/until.ts';
import { compareDatabase } from './compareDatabase.ts';
import { Crew } from './Crew.ts';
import { Gateway } from './Gateway.ts';
import { startAgain } from './startAgain.ts';
import { Tally } from './Tally.ts';

/** What can become of a database, and how it is well again. */
const kinds = [
  'stopped at once',
  'paused',
  'paused for long',
  'out of connections',
  'its lines ended',
] as const;
type Kind = (typeof kinds)[number];

/** Milliseconds that a database is away; a long pause outlasts the patience of who waits for it. */
const away = { short: [50, 2_000], long: [10_500, 13_000] } as const;

/**
 * Lets everyone work while the database is stopped, paused or full, again and again; the server is
 * killed or stopped after that, and once in a while meanwhile. Looks each time whether what it comes
 * back with is what people were told and shown. Stops at the first loss.
 */
export async function playDatabaseFaults(
  database: OwnPostgres,
  { faults, seed }: { faults: number; seed: number },
): Promise<Tally & { slowestCalm: number }> {
  const server = await runServer({ DEMO: '0', DATABASE_URL: database.url });
  const gateway = await Gateway.open(() => server.port);
  const crew = await Crew.gather(gateway, seed);
  const tally = Object.assign(new Tally(), { slowestCalm: 0 });
  const chance = new Chance(seed, 2);
  try {
    crew.begin();
    for (let fault = 0; fault < faults && tally.wrong.length === 0; fault += 1) {
      const kind = kinds[fault % kinds.length] ?? 'paused';
      await pause(chance.between(100, 1_500));
      const during = crew.deeds.underWay;
      const isKilled = await undergo({ database, server, chance }, kind);
      const calm = performance.now();
      if (!isKilled) await until(async () => (await readiness(server)) === 200);
      if (!isKilled) tally.slowestCalm = Math.max(tally.slowestCalm, performance.now() - calm);
      tally.addKill([kind, ...during]);
      gateway.shut();
      if (isKilled || chance.happens(0.5)) await server.kill();
      else await server.stop();
      gateway.cut();
      await until(() => crew.isCutOff);
      tally.addStart(await startAgain(server));
      tally.wrong.push(...(await crew.compare(server.url)));
      gateway.open();
    }
    await crew.end();
    gateway.shut();
    gateway.cut();
    await server.stop();
    tally.addStart(await startAgain(server));
    tally.wrong.push(...(await crew.compareAll(server.url)));
    await server.kill();
    tally.wrong.push(...(await compareDatabase(database.url)));
    tally.edits = crew.edits;
    tally.acts = crew.deeds.acknowledged;
  } finally {
    crew.close();
    await gateway.close();
  }
  return tally;
}

interface Scene {
  readonly database: OwnPostgres;
  readonly server: RunningServer;
  readonly chance: Chance;
}

/** One fault from its beginning to its end; answers whether the server was killed meanwhile. */
async function undergo({ database, server, chance }: Scene, kind: Kind): Promise<boolean> {
  const isKilled = kind !== 'paused for long' && chance.happens(0.25);
  const [least, most] = kind === 'paused for long' ? away.long : away.short;
  await begin(database, kind);
  await pause(chance.between(least, most));
  if (isKilled) await server.kill();
  await end(database, kind);
  return isKilled;
}

async function begin(database: OwnPostgres, kind: Kind): Promise<void> {
  if (kind === 'stopped at once') await database.stop();
  else if (kind === 'out of connections') await database.fill();
  else if (kind === 'its lines ended') await database.endLines();
  else database.pause();
}

async function end(database: OwnPostgres, kind: Kind): Promise<void> {
  if (kind === 'stopped at once') await database.start();
  else if (kind === 'out of connections') await database.empty();
  else if (kind !== 'its lines ended') database.resume();
}

async function readiness(server: RunningServer): Promise<number> {
  return (await fetch(`${server.url}/readyz`)).status;
}
