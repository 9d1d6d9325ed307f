import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import { limits } from '#shared/limits.ts';
import { closeCode } from '#shared/wire.ts';
import type { Pen } from '../pen/Pen.ts';
import type { Account } from './Account.ts';
import { frameMessage } from './frameMessage.ts';
import { LastMade } from './LastMade.ts';
import { Quota } from './Quota.ts';

/** Nearly every message goes to a whole room, one socket after another: it is framed once. */
const frames = new LastMade(frameMessage);

/** A message that came in. */
export interface Message {
  /** Whether it can change something, and has to be decided on top of all that others did. */
  readonly writes: () => boolean;
  readonly handle: () => void;
}

/** One socket: sends while there is room, reads while there is time, knows whether it still lives. */
export class Line {
  readonly #socket: WebSocket;
  /** The connection under the socket. Messages go straight into it; control frames are ws's. */
  readonly #duplex: Duplex;
  readonly #onClose: (code: number) => void;
  readonly #pen: Pick<Pen, 'isHere' | 'whenHere'>;
  /** Messages that wait for the pen. */
  readonly #held: Message[] = [];
  /** Presence messages that it may still send. */
  readonly presences = new Quota(limits.presencePerSecond, 1_000);
  /** Messages that came in and are not handled yet. */
  #waiting = 0;
  #isAlive = true;
  /** The server closed it; whoever closed it from the other side is still heard out. */
  #isClosed = false;

  /** `onClose` hears the code when the server closes it. */
  constructor(
    { socket, duplex }: { readonly socket: WebSocket; readonly duplex: Duplex },
    pen: Pick<Pen, 'isHere' | 'whenHere'>,
    onClose: (code: number) => void,
  ) {
    this.#socket = socket;
    this.#duplex = duplex;
    this.#onClose = onClose;
    this.#pen = pen;
    socket.on('pong', () => {
      this.#isAlive = true;
    });
    // Without a listener one malformed frame would end the process; `close` follows by itself.
    socket.on('error', () => undefined);
  }

  get isOpen(): boolean {
    return this.#socket.readyState === this.#socket.OPEN;
  }

  /** Sends a message. A reader too slow to keep up is let go, and may come back. */
  send(message: Uint8Array): void {
    if (!this.isOpen) return;
    if (this.#duplex.writableLength > limits.outgoingBytes) this.close(closeCode.tooMuch);
    else this.#duplex.write(frames.of(message));
  }

  /** Sends a message and waits until it left this process. */
  deliver(message: Uint8Array): Promise<void> {
    if (!this.isOpen) return Promise.resolve();
    // A socket that breaks meanwhile is told of by its `close`.
    return new Promise((resolve) => this.#duplex.write(frameMessage(message), () => resolve()));
  }

  close(code: number): void {
    if (!this.#isClosed) this.#onClose(code);
    this.#isClosed = true;
    this.#socket.close(code);
  }

  /**
   * Handles a message of an account when it is its turn, and one that changes something once it can be
   * decided. Until then no more is read: a fast honest writer is slowed down, never thrown out, and a
   * flood stays outside.
   */
  handle(account: Account, message: Message): void {
    this.#waiting += 1;
    this.#pass(account, message);
    if (this.#waiting > 0) this.#socket.pause();
  }

  #pass(account: Account, message: Message): void {
    account.take(() => {
      if (this.#mustWait(message)) return this.#hold(account, message);
      this.#waiting -= 1;
      // A socket that is being closed still delivers what its other side goes on sending.
      if (!this.#isClosed) message.handle();
      if (this.#waiting === 0 && this.#socket.isPaused) this.#socket.resume();
    });
  }

  // They are handled in the order in which they came.
  #mustWait({ writes }: Message): boolean {
    return this.#held.length > 0 || (!this.#pen.isHere && !this.#isClosed && writes());
  }

  #hold(account: Account, message: Message): void {
    this.#held.push(message);
    if (this.#held.length > 1) return;
    this.#pen.whenHere(() => {
      for (const held of this.#held.splice(0)) this.#pass(account, held);
    });
  }

  /** Asks for a sign of life, or gives up on a socket that did not answer the last time. */
  beat(): void {
    if (!this.#isAlive) return this.#socket.terminate();
    this.#isAlive = false;
    this.#socket.ping();
  }
}
