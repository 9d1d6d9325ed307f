import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fault } from '../support/FaultyFileSystem.ts';
import { FaultyFileSystem } from '../support/FaultyFileSystem.ts';
import { MemoryDisk } from '../support/MemoryDisk.ts';
import type { Act, Script } from './script.ts';
import { expectKept, expectNothingLost, find, run, Told } from './script.ts';

const doc = fc.constantFrom('a' as const, 'b' as const);
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('update' as const), doc, size: fc.nat(120) }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('events' as const), count: fc.nat(4) }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constantFrom('checkpoint' as const, 'accounts' as const) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom('reopen' as const, 'compact' as const), doc }),
  },
);
const script: fc.Arbitrary<Script> = fc.array(fc.array(act, { maxLength: 4 }), { maxLength: 8 });
/** Which part of what was not synced survives: all, none, or each by a throw of the dice. */
const luck = fc.oneof(
  fc.constant(() => true),
  fc.constant(() => false),
  dice(),
  dice(),
);
const step = fc.nat(120);

describe('a power cut', () => {
  const moment: Act[] = [
    { kind: 'update', doc: 'a', size: 40 },
    { kind: 'events', count: 2 },
    { kind: 'accounts' },
    { kind: 'checkpoint' },
  ];
  const compactions: Act[][] = [
    [{ kind: 'compact', doc: 'a' }],
    [{ kind: 'update', doc: 'a', size: 200 }],
    [{ kind: 'compact', doc: 'a' }],
    [{ kind: 'update', doc: 'a', size: 10 }],
  ];
  const everything = [moment, ...compactions, moment, ...compactions];

  test('[T2] [J4] at each step of a run that does everything, with nothing unsynced left', async () => {
    for (let cutAt = 1; cutAt < 300; cutAt++) {
      const { disk, told } = await runUntil(everything, { cutAt, survives: () => false });
      const found = await find(disk);
      expectNothingLost(told, found);
      expectKept(told, found);
    }
  });

  test('[T2] after a kill at each step and a restart: what the restarted server saw stays', async () => {
    for (let cutAt = 1; cutAt < 300; cutAt++) {
      const { disk } = await runUntil(everything, { cutAt });
      const seen = await find(disk);
      expect(await find(disk.afterPowerCut(() => false))).toEqual(seen);
    }
  });

  test('[T2] [J4] at any step loses nothing that was acknowledged, whatever else survives', async () => {
    await fc.assert(
      fc.asyncProperty(script, step, luck, async (acts, cutAt, survives) => {
        const { disk, told } = await runUntil(acts, { cutAt, survives });
        const found = await find(disk);
        expectNothingLost(told, found);
        expectKept(told, found);
      }),
      { numRuns: 1500 },
    );
  });

  test('[T2] after a kill and a restart loses nothing that the restarted server saw', async () => {
    await fc.assert(
      fc.asyncProperty(script, step, luck, async (acts, cutAt, survives) => {
        const { disk } = await runUntil(acts, { cutAt });
        const seen = await find(disk);
        expect(await find(disk.afterPowerCut(survives))).toEqual(seen);
      }),
      { numRuns: 500 },
    );
  });

  test('[T2] [J4] on a disk that fails now and then loses nothing that was acknowledged', async () => {
    const fault = fc.constantFrom<Fault>('EIO', 'ENOSPC', 'short', 'half', 'nothing');
    const byStep = fc.dictionary(step.map(String), fault, { maxKeys: 3 });
    const end = fc.record({ cutAt: step, survives: luck, byStep });
    await fc.assert(
      fc.asyncProperty(script, end, async (acts, where) => {
        const { disk, told } = await runUntil(acts, where);
        const found = await find(disk);
        expectNothingLost(told, found);
        expectKept(told, found);
      }),
      { numRuns: 1500 },
    );
  });
});

function dice(): fc.Arbitrary<() => boolean> {
  return fc.infiniteStream(fc.boolean()).map((stream) => () => stream.next().value ?? false);
}

interface End {
  cutAt: number;
  /** Without it the process is killed and the disk keeps everything. */
  survives?: () => boolean;
  byStep?: Record<string, Fault>;
}

/** The disk and what its users had been told at one moment of a run, or at its end. */
async function runUntil(acts: Script, { cutAt, survives, byStep = {} }: End) {
  const disk = new MemoryDisk();
  const told = new Told();
  const look = () => ({
    disk: survives ? disk.afterPowerCut(survives) : disk.afterKill(),
    told: told.copy(),
  });
  let then: ReturnType<typeof look> | null = null;
  const fileSystem = new FaultyFileSystem(disk, (call) => {
    if (call.step === cutAt) then = look();
    return byStep[call.step];
  });
  await run(acts, fileSystem, told);
  return then ?? look();
}
