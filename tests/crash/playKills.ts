import { setTimeout as pause } from 'node:timers/promises';
import { Chance } from '../chaos/Chance.ts';
import { runServer } from '../support/runServer.ts';
import type { RunningServer } from '../support/runServer.ts';
import { until } from '../support/until.ts';
import { Crew } from './Crew.ts';
import { compareDatabase } from './compareDatabase.ts';
import { compareHistory } from './compareHistory.ts';
import { countPacked } from './countPacked.ts';
import { Gateway } from './Gateway.ts';
import { killWhileStarting } from './killWhileStarting.ts';
import { startAgain } from './startAgain.ts';
import { Tally } from './Tally.ts';
import { underWay } from './underWay.ts';

/** What to wait for before a kill; the more usual it is, the more often it is met by chance. */
const aims = [
  [12, null],
  [3, 'a checkpoint of a text'],
  [1, 'packing a segment'],
  [2, 'adopt'],
  [2, 'restore'],
  [1, 'propose'],
  [1, 'phase'],
] as const;
/** What of these is to be seen in files. */
const seenInFiles: readonly unknown[] = ['a checkpoint of a text', 'packing a segment'];
/** Milliseconds after which a kill waits no longer for what it aims at. */
const longestAim = 6_000;

export interface Play {
  readonly kills: number;
  readonly seed: number;
  /** The database in which it keeps everything; without one, in files. */
  readonly databaseUrl?: string | undefined;
}

/**
 * Kills a server again and again while everyone works, and looks each time whether what it comes
 * back with is what they were told and shown. Stops at the first loss.
 */
export async function playKills({ kills, seed, databaseUrl }: Play): Promise<Tally> {
  const server = await runServer({ DEMO: '0', ...(databaseUrl && { DATABASE_URL: databaseUrl }) });
  const gateway = await Gateway.open(() => server.port);
  const crew = await Crew.gather(gateway, seed);
  const [tally, chance] = [new Tally(), new Chance(seed, 1)];
  try {
    crew.begin();
    for (let kill = 0; kill < kills && tally.wrong.length === 0; kill += 1)
      await killOnce({ server, gateway, crew, chance, tally, databaseUrl });
    await crew.end();
    gateway.shut();
    gateway.cut();
    await server.stop();
    tally.addStart(await startAgain(server));
    tally.wrong.push(...(await crew.compareAll(server.url)));
    await server.kill();
    tally.wrong.push(...(await compareKept(server.directory, databaseUrl)));
    tally.edits = crew.edits;
    tally.acts = crew.deeds.acknowledged;
    tally.packed = countPacked(server.directory);
  } finally {
    crew.close();
    await gateway.close();
  }
  return tally;
}

interface Scene {
  readonly server: RunningServer;
  readonly gateway: Gateway;
  readonly crew: Crew;
  readonly chance: Chance;
  readonly tally: Tally;
  readonly databaseUrl: string | undefined;
}

async function killOnce(scene: Scene): Promise<void> {
  const { server, gateway, crew, chance, tally } = scene;
  const since = Date.now();
  await untilMoment(scene, since);
  const acts = crew.deeds.underWay;
  await server.kill();
  gateway.shut();
  tally.addKill([...acts, ...underWay(server.directory, since)]);
  await until(() => crew.isCutOff);
  if (chance.happens(0.1)) {
    await killWhileStarting(
      scene.databaseUrl ? { DATABASE_URL: scene.databaseUrl } : { DATA_DIR: server.directory },
      chance.between(50, 600),
    );
    tally.addKill(['a start']);
  }
  tally.addStart(await startAgain(server));
  tally.wrong.push(...(await crew.compare(server.url)));
  gateway.open();
}

// Some moments are so short that they have to be waited for.
async function untilMoment(
  { server, crew, chance, databaseUrl }: Scene,
  since: number,
): Promise<void> {
  await pause(chance.between(100, 1_600));
  const aim = chance.pick(aims);
  const isMet = () =>
    crew.deeds.underWay.some((name) => name === aim) ||
    underWay(server.directory, since).some((name) => name === aim);
  const end = performance.now() + longestAim;
  if (aim === null || (databaseUrl && seenInFiles.includes(aim))) return;
  while (performance.now() < end && !isMet()) await pause(1);
  await pause(chance.between(0, 8));
}

function compareKept(directory: string, databaseUrl: string | undefined): Promise<string[]> {
  return databaseUrl ? compareDatabase(databaseUrl) : compareHistory(directory);
}
