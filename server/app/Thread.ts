import { Worker } from 'node:worker_threads';
import { Refusal } from '#shared/refusal.ts';

/** What a thread may take, for one question. */
export interface ThreadLimits {
  readonly milliseconds: number;
  readonly megabytes: number;
}

/** More questions than these do not wait: whoever asks on is told to come back. */
const mostWaiting = 32;

/** What a program in a thread says to a question: see `answerQuestions`. */
export type Said =
  | { readonly answer: unknown }
  | { readonly refusal: Pick<Refusal, 'code' | 'more'> & { readonly detail: string } }
  | { readonly failure: string };

/** The thread ended before it answered: it took too long or too much memory, or fell over. */
export class ThreadEnded extends Error {}

/**
 * A program in a thread of its own, which answers one question after another, so that this one goes
 * on meanwhile. It begins with the first question. One that takes more than it may is ended, and the
 * next question gets a new one. Questions and answers are copied (structured clone).
 */
export class Thread<Question, Answer> {
  readonly #program: URL;
  readonly #limits: ThreadLimits;
  #worker: Worker | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  /** Hands on what it says to the one question it has. */
  #tell: (said: Said | ThreadEnded) => void = () => undefined;

  constructor(program: URL, limits: ThreadLimits) {
    this.#program = program;
    this.#limits = limits;
  }

  /**
   * @throws Refusal what the program refuses, or `too-many-requests` when too many wait already
   * @throws ThreadEnded
   */
  async ask(question: Question): Promise<Answer> {
    if (this.#waiting >= mostWaiting)
      throw new Refusal('too-many-requests', 'Too much is asked at once. Try again later.');
    this.#waiting += 1;
    const answered = this.#last.then(() => this.#askNow(question));
    this.#last = answered.catch(() => undefined);
    try {
      return await answered;
    } finally {
      this.#waiting -= 1;
    }
  }

  /** Ends it, whatever it is doing. */
  async close(): Promise<void> {
    await this.#worker?.terminate();
  }

  #askNow(question: Question): Promise<Answer> {
    const worker = (this.#worker ??= this.#start());
    const said = new Promise<Said | ThreadEnded>((resolve) => {
      this.#tell = resolve;
    });
    const tooLong = setTimeout(() => void worker.terminate(), this.#limits.milliseconds);
    worker.postMessage(question);
    return said.then((told) => understand(told) as Answer).finally(() => clearTimeout(tooLong));
  }

  #start(): Worker {
    const worker = new Worker(this.#program, {
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.megabytes },
    });
    worker.on('message', (said: Said) => this.#tell(said));
    // Out of memory comes as an error first; the exit behind it is what is waited for.
    let cause: unknown;
    worker.on('error', (reason) => {
      cause = reason;
    });
    worker.once('exit', () => {
      this.#worker = null;
      this.#tell(new ThreadEnded('The thread ended before it answered.', { cause }));
    });
    // A server that stops does not wait for what nobody asks for.
    worker.unref();
    return worker;
  }
}

function understand(said: Said | ThreadEnded): unknown {
  if (said instanceof ThreadEnded) throw said;
  if ('refusal' in said) {
    const { code, detail, more } = said.refusal;
    throw new Refusal(code, detail, more);
  }
  if ('failure' in said) throw new Error(said.failure);
  return said.answer;
}
