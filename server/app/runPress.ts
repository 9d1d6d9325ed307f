import { readFile } from 'node:fs/promises';
import { print } from '../publish/print.ts';
import type { PrintJob } from '../publish/Press.ts';
import { answerQuestions } from './answerQuestions.ts';

/**
 * Makes files in a thread: the other side of `openPress`. `program` is the URL of the built file; the
 * verifier, which archives enclose, lies beside it.
 */
export function runPress(program: string): void {
  const verifier = readFile(new URL('verify.js', program));
  // Where it is missing, only who asks for an archive hears so.
  verifier.catch(() => undefined);
  answerQuestions(async (job: PrintJob) =>
    print(job, job.format === 'zip' ? await verifier : null),
  );
}
