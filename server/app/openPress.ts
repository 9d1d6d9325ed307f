import type { PageJob, Press, PrintJob } from '../publish/Press.ts';
import { pressHere } from '../publish/pressHere.ts';
import type { Page } from '../publish/Page.ts';
import { Thread } from './Thread.ts';

/** A press that can be closed. */
export interface OpenPress extends Press {
  close(): Promise<void>;
}

/** What the thread of a press is asked. */
export type PressQuestion =
  | { readonly act: 'print'; readonly job: PrintJob }
  | { readonly act: 'page'; readonly job: PageJob };

/** The largest manifesto takes less in every form. */
const limits = { milliseconds: 60_000, megabytes: 2048 };

/**
 * Makes files and pages in a thread that runs `program`, the built `server/press.ts`; without one,
 * in this thread: for tests that run from the sources.
 */
export function openPress(program: URL | null): OpenPress {
  if (!program) return { ...pressHere, close: () => Promise.resolve() };
  const thread = new Thread<PressQuestion, unknown>(program, limits);
  return {
    print: (job) => thread.ask({ act: 'print', job }) as Promise<Uint8Array>,
    page: (job) => thread.ask({ act: 'page', job }) as Promise<Page>,
    close: () => thread.close(),
  };
}
