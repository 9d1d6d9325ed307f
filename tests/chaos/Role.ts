import { setTimeout as pass } from 'node:timers/promises';
import type { ChaosProxy } from './ChaosProxy.ts';
import type { Part } from './Part.ts';

const acts = 60;

/** One writer with their part, behind a network of their own. */
export class Role {
  readonly part: Part;
  readonly proxy: ChaosProxy;
  readonly #leavesAfter: number;
  #hasLeft = false;
  #isOver = false;

  /** `leavesAfter`: acts after which they are gone as soon as they are told *saved*. */
  constructor(part: Part, proxy: ChaosProxy, leavesAfter = Infinity) {
    this.part = part;
    this.proxy = proxy;
    this.#leavesAfter = leavesAfter;
  }

  /** Gone for good: what this writer was promised is all that must be left of them. */
  get hasLeft(): boolean {
    return this.#hasLeft;
  }

  /** Plays the part, to its end or until they leave. */
  async play(): Promise<void> {
    const { part } = this;
    for (let act = 0; act < acts && !this.#hasLeft; act += part.act() ? 1 : 0) {
      if (act === this.#leavesAfter) this.#leaveWhenSaved();
      await pass(part.pause());
    }
    this.#isOver = true;
  }

  async end(): Promise<void> {
    this.part.writer.close();
    await this.proxy.stop();
  }

  #leaveWhenSaved(): void {
    const { writer } = this.part;
    if (writer.isSaved) this.#leave();
    else writer.onSaved(() => this.#leave());
  }

  // Nothing that is under way now arrives: neither here nor at the server.
  #leave(): void {
    if (this.#hasLeft || this.#isOver) return;
    this.#hasLeft = true;
    this.part.note('leaves');
    this.proxy.goDark();
    this.part.writer.close();
  }
}
