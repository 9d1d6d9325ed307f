import type { Run } from '../../simulate/Measured.ts';
import { Crowd } from '../load/Crowd.ts';
import { measureStep } from './measureStep.ts';
import type { Rig } from './Rig.ts';
import { stepFactor, steps } from './settings.ts';
import type { Climb } from './settings.ts';

/** Lets a crowd type faster and faster, until the server keeps up no more. */
export async function climb(rig: Rig, start: Climb): Promise<Run[]> {
  const crowd = await Crowd.gather(rig.server, start);
  await measureStep(rig, crowd, start);
  const runs: Run[] = [];
  for (let rate = start.rate; runs.length < steps; rate *= stepFactor) {
    const step = { ...start, rate: Math.round(rate) };
    const first = await measureStep(rig, crowd, step);
    // Others can be busy on the machine just then.
    const run = first.isSustained ? first : await measureStep(rig, crowd, step);
    runs.push(run);
    if (!run.isSustained) break;
  }
  crowd.close();
  return runs;
}
