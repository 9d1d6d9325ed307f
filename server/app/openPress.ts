import type { Press, PrintJob } from '../publish/Press.ts';
import { print } from '../publish/print.ts';
import { Thread } from './Thread.ts';

/** A press that can be closed. */
export interface OpenPress extends Press {
  close(): Promise<void>;
}

/** Of the largest manifesto every form is made in less. */
const limits = { milliseconds: 60_000, megabytes: 2048 };

/** Of sources nothing is built, so that an archive has this where its verifier would be. */
const standIn = new TextEncoder().encode('// The verifier has not been built.\n');

/**
 * Makes files in a thread that runs `program`, the built `server/press.ts`; without one, here: for
 * tests that run from the sources.
 */
export function openPress(program: URL | null): OpenPress {
  if (!program) return { print: (job) => print(job, standIn), close: () => Promise.resolve() };
  const thread = new Thread<PrintJob, Uint8Array>(program, limits);
  return { print: (job) => thread.ask(job), close: () => thread.close() };
}
