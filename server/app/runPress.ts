import { readFile } from 'node:fs/promises';
import { makePress } from '../publish/makePress.ts';
import { answerQuestions } from './answerQuestions.ts';
import type { PressQuestion } from './openPress.ts';
import { openPressTools } from './openPressTools.ts';

/**
 * Makes files and pages in a thread: the other side of `openPress`. `program` is the URL of the built
 * file; the verifier, which archives enclose, lies beside it.
 */
export function runPress(program: string): void {
  const press = makePress(openPressTools(() => readFile(new URL('verify.js', program))));
  answerQuestions((question: PressQuestion) =>
    question.act === 'print' ? press.print(question.job) : press.page(question.job),
  );
}
