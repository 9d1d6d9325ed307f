import type { Timeline } from './Timeline.ts';

/** What does one thing at a time, in the order in which it is asked: an event loop, a processor. */
export class Station {
  readonly #timeline: Timeline;
  #freeAt = 0;
  #asked = 0;

  constructor(timeline: Timeline) {
    this.#timeline = timeline;
  }

  /** Milliseconds for which it worked so far. */
  get worked(): number {
    return this.#asked - Math.max(0, this.#freeAt - this.#timeline.now);
  }

  /** Has it work for so many milliseconds, and then `done`. */
  serve(milliseconds: number, done?: () => void): void {
    const { now } = this.#timeline;
    this.#freeAt = Math.max(now, this.#freeAt) + milliseconds;
    this.#asked += milliseconds;
    if (done) this.#timeline.after(this.#freeAt - now, done);
  }
}
