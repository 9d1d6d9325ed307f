import { importLimits } from '#shared/importLimits.ts';
import { Refusal } from '#shared/refusal.ts';
import type { Intake, IntakeJob, Taken } from '../intake/Intake.ts';
import { takeIn } from '../intake/takeIn.ts';
import { Thread, ThreadEnded } from './Thread.ts';

/** An intake that can be closed. */
export interface OpenIntake extends Intake {
  close(): Promise<void>;
}

/**
 * Reads files in a thread that runs `program`, the built `server/reader.ts`; without one, here: for
 * tests that run from the sources. A file that takes more than it may is refused.
 */
export function openIntake(program: URL | null): OpenIntake {
  if (!program) return { read: takeIn, close: () => Promise.resolve() };
  const thread = new Thread<IntakeJob, Taken>(program, {
    milliseconds: importLimits.milliseconds,
    megabytes: importLimits.megabytes,
  });
  const read = async (job: IntakeJob): Promise<Taken> => {
    try {
      return await thread.ask(job);
    } catch (reason) {
      if (!(reason instanceof ThreadEnded)) throw reason;
      throw new Refusal('too-large', 'The file takes too much to be read.', { reason });
    }
  };
  return { read, close: () => thread.close() };
}
