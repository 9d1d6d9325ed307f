import { print } from '../publish/print.ts';
import { answerQuestions } from './answerQuestions.ts';

/** Makes files in a thread: the other side of `openPress`. */
export function runPress(): void {
  answerQuestions(print);
}
