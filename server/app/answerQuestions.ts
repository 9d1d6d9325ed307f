import { parentPort } from 'node:worker_threads';
import { Refusal } from '#shared/refusal.ts';
import type { Said } from './Thread.ts';

/** Makes this program one that a `Thread` can ask. */
export function answerQuestions(answer: (question: never) => Promise<unknown>): void {
  const say = (said: Said) => parentPort?.postMessage(said);
  parentPort?.on('message', (question: unknown) => {
    answer(question as never).then(
      (made) => say({ answer: made }),
      (reason: unknown) => say(failed(reason)),
    );
  });
}

function failed(reason: unknown): Said {
  if (reason instanceof Refusal) {
    const { code, message: detail, more } = reason;
    return { refusal: { code, detail, more } };
  }
  return { failure: reason instanceof Error ? (reason.stack ?? reason.message) : String(reason) };
}
