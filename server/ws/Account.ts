import { limits } from '#shared/limits.ts';
import { Quota } from './Quota.ts';

/**
 * What one account takes of this process, over all the sockets it has open. Its messages are handled
 * one after another, some milliseconds in each turn of the event loop, and no more than its share of
 * all time: whatever it sends, others come in between.
 */
export class Account {
  sockets = 0;
  /** News of doubts that it may still send: each goes to everyone in a section. */
  readonly doubts = new Quota(limits.doubtsPerMinute, 60_000);
  readonly #waiting: (() => void)[] = [];
  #isAway = false;
  /** Milliseconds that its messages took in this turn. */
  #inTurn = 0;
  /** Milliseconds that they took beyond its share; they wear off as time goes by. */
  #ahead = 0;
  #last = performance.now();

  /** Handles a message, at once or when it is its turn. Answers whether that is done. */
  take(handle: () => void): boolean {
    if (this.#isAway) {
      this.#waiting.push(handle);
      return false;
    }
    this.#do(handle);
    return true;
  }

  #do(handle: () => void): void {
    const began = performance.now();
    handle();
    const now = performance.now();
    const wornOff = (now - this.#last) * limits.workShare;
    this.#ahead = Math.max(0, this.#ahead - wornOff) + (now - began);
    this.#last = now;
    if (this.#inTurn === 0) setImmediate(() => (this.#inTurn = 0));
    this.#inTurn += now - began;
    const over = this.#ahead - limits.workBurst;
    if (over <= 0 && this.#inTurn < limits.workPerTurn) return;
    this.#isAway = true;
    if (over > 0) setTimeout(() => this.#comeBack(), over / limits.workShare);
    else setImmediate(() => this.#comeBack());
  }

  #comeBack(): void {
    this.#isAway = false;
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) {
      this.#do(next);
      if (this.#isAway) return;
    }
  }
}
