import { print } from '../publish/print.ts';
import type { PrintJob } from '../publish/Press.ts';
import { answerQuestions } from './answerQuestions.ts';
import { openPressTools } from './openPressTools.ts';

/** Makes files in a thread: the other side of `openPress`. */
export function runPress(): void {
  const tools = openPressTools();
  answerQuestions((job: PrintJob) => print(job, tools));
}
