import { takeIn } from '../intake/takeIn.ts';
import { answerQuestions } from './answerQuestions.ts';

/** Reads files in a thread: the other side of `openIntake`. */
export function runIntake(): void {
  answerQuestions(takeIn);
}
