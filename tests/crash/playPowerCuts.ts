import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Chance } from '../chaos/Chance.ts';
import { runServer } from '../support/runServer.ts';
import type { RunningServer } from '../support/runServer.ts';
import { until } from '../support/until.ts';
import { Crew } from './Crew.ts';
import { Gateway } from './Gateway.ts';
import type { LoopDisk } from './LoopDisk.ts';
import { startAgain } from './startAgain.ts';
import { Tally } from './Tally.ts';

interface Scene {
  readonly server: RunningServer;
  readonly gateway: Gateway;
  readonly crew: Crew;
  readonly disk: LoopDisk;
  readonly tally: Tally;
}

/**
 * Takes the power from a server's disk again and again while everyone works: it goes on with what
 * the disk had been given by then. Looks each time whether all that people were told is there.
 */
export async function playPowerCuts(
  disk: LoopDisk,
  { cuts, seed }: { cuts: number; seed: number },
): Promise<Tally> {
  const server = await runServer({ DEMO: '0', DATA_DIR: join(disk.path, 'data') });
  const gateway = await Gateway.open(() => server.port);
  const crew = await Crew.gather(gateway, seed);
  const [tally, chance] = [new Tally(), new Chance(seed, 2)];
  try {
    crew.begin();
    for (let cut = 0; cut < cuts && tally.wrong.length === 0; cut += 1) {
      await pause(chance.between(200, 2_500));
      await cutOnce({ server, gateway, crew, disk, tally });
    }
    await crew.end();
    tally.edits = crew.edits;
    tally.acts = crew.deeds.acknowledged;
  } finally {
    crew.close();
    await gateway.close();
    await server.kill();
  }
  return tally;
}

async function cutOnce({ server, gateway, crew, disk, tally }: Scene): Promise<void> {
  process.kill(server.pid, 'SIGSTOP');
  const copy = await disk.copy();
  const acts = crew.deeds.underWay;
  await server.kill();
  gateway.shut();
  tally.addKill(acts);
  await until(() => crew.isCutOff);
  await disk.become(copy);
  tally.addStart(await startAgain(server));
  tally.wrong.push(...(await crew.compare(server.url, true)));
  gateway.open();
}
