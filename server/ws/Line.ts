import type { WebSocket } from 'ws';
import { limits } from '#shared/limits.ts';
import { closeCode } from '#shared/wire.ts';

/** One socket: sends while there is room, counts what comes in, knows whether it still lives. */
export class Line {
  readonly #socket: WebSocket;
  #second = 0;
  #messages = 0;
  #presences = 0;
  #isAlive = true;

  constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('pong', () => {
      this.#isAlive = true;
    });
    // Without a listener one malformed frame would end the process; `close` follows by itself.
    socket.on('error', () => undefined);
  }

  get isOpen(): boolean {
    return this.#socket.readyState === this.#socket.OPEN;
  }

  /** Sends a frame. A reader too slow to keep up is let go, and may come back. */
  send(frame: Uint8Array): void {
    if (!this.isOpen) return;
    if (this.#socket.bufferedAmount > limits.outgoingBytes) this.close(closeCode.tooMuch);
    else this.#socket.send(frame);
  }

  /** Sends a frame and waits until it left this process. */
  deliver(frame: Uint8Array): Promise<void> {
    if (!this.isOpen) return Promise.resolve();
    // A socket that breaks meanwhile is told of by its `close`.
    return new Promise((resolve) => this.#socket.send(frame, () => resolve()));
  }

  close(code: number): void {
    this.#socket.close(code);
  }

  /**
   * Counts a message. Who sends more in a second than the limits allow is not read from until the
   * next one: a fast honest writer is slowed down, never thrown out, and a flood stays outside.
   */
  countMessage(): void {
    const now = performance.now();
    const second = Math.floor(now / 1_000);
    if (second !== this.#second) [this.#second, this.#messages, this.#presences] = [second, 0, 0];
    this.#messages += 1;
    if (this.#messages < limits.messagesPerSecond || this.#socket.isPaused) return;
    this.#socket.pause();
    setTimeout(() => this.#socket.resume(), (second + 1) * 1_000 - now);
  }

  /** Whether one more presence of this second is within the limits. */
  takesPresence(): boolean {
    this.#presences += 1;
    return this.#presences <= limits.presencePerSecond;
  }

  /** Asks for a sign of life, or gives up on a socket that did not answer the last time. */
  beat(): void {
    if (!this.#isAlive) return this.#socket.terminate();
    this.#isAlive = false;
    this.#socket.ping();
  }
}
