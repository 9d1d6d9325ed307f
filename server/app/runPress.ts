import { pressHere } from '../publish/pressHere.ts';
import { answerQuestions } from './answerQuestions.ts';
import type { PressQuestion } from './openPress.ts';

/** Makes files and pages in a thread: the other side of `openPress`. */
export function runPress(): void {
  answerQuestions((question: PressQuestion) =>
    question.act === 'print' ? pressHere.print(question.job) : pressHere.page(question.job),
  );
}
