import { makePress } from '../publish/makePress.ts';
import type { Page } from '../publish/Page.ts';
import type { PageJob, Press, PrintJob } from '../publish/Press.ts';
import { openPressTools } from './openPressTools.ts';
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

/** Of sources nothing is built, so that an archive has this where its verifier would be. */
const standIn = new TextEncoder().encode('// The verifier has not been built.\n');

/**
 * Makes files in one thread and pages in another, so that nobody waits for a page while a book is
 * set. Both run `program`, the built `server/press.ts`; without one it is done in this thread: for
 * tests that run from the sources.
 */
export function openPress(program: URL | null): OpenPress {
  if (!program) {
    const press = makePress(openPressTools(() => Promise.resolve(standIn)));
    return { ...press, close: () => Promise.resolve() };
  }
  const files = new Thread<PressQuestion, Uint8Array>(program, limits);
  const pages = new Thread<PressQuestion, Page>(program, limits);
  return {
    print: (job) => files.ask({ act: 'print', job }),
    page: (job) => pages.ask({ act: 'page', job }),
    close: async () => {
      await Promise.all([files.close(), pages.close()]);
    },
  };
}
