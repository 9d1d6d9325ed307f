import { readFile } from 'node:fs/promises';
import { print } from '../publish/print.ts';
import type { PrintJob } from '../publish/Press.ts';
import { answerQuestions } from './answerQuestions.ts';
import { openPressTools } from './openPressTools.ts';

/**
 * Makes files in a thread: the other side of `openPress`. `program` is the URL of the built file; the
 * verifier, which archives enclose, lies beside it.
 */
export function runPress(program: string): void {
  const tools = openPressTools(() => readFile(new URL('verify.js', program)));
  answerQuestions((job: PrintJob) => print(job, tools));
}
