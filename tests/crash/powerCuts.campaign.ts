import { expect, onTestFinished, test } from 'vitest';
import { LoopDisk } from './LoopDisk.ts';
import { playPowerCuts } from './playPowerCuts.ts';
import { kills, seed } from './settings.ts';

const cuts = Math.ceil(kills / 5);
const disk = await LoopDisk.make();
if (typeof disk === 'string')
  process.stdout.write(`Power cuts by image copy: not on this machine (${disk}).\n`);

test.runIf(typeof disk !== 'string')(
  `[T2] [J4] [A6] ${cuts} power cuts lose, alter and double nothing that was acknowledged`,
  async () => {
    if (typeof disk === 'string') return;
    onTestFinished(() => disk.remove());
    const tally = await playPowerCuts(disk, { cuts, seed });
    process.stdout.write(`${tally.tell('power cuts')}\n`);
    expect(tally.wrong).toEqual([]);
    expect(tally.slowestStart).toBeLessThan(3_000);
  },
);
