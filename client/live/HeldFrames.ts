import type { Decoder } from 'lib0/decoding';
import type { WebsocketProvider } from 'y-websocket';
import { message, syncMessage } from '#shared/wire.ts';

interface Held {
  readonly isText: boolean;
  readonly take: () => void;
}

type Handle = WebsocketProvider['messageHandlers'][number];

/**
 * Frames of a connection that came and are not taken in yet: what others type, where their carets are,
 * and that one's own words are saved. They wait in the order in which they came, for what counts as
 * crossing [T7] hangs on it; whatever needs an answer, and the end of the connection, lets them in
 * first. What the server says of the record does not wait.
 */
export class HeldFrames {
  readonly #provider: WebsocketProvider;
  readonly #held: Held[] = [];
  readonly #stops: (() => void)[] = [];
  #isHolding = false;
  readonly #letIn = () => this.letIn();

  constructor(provider: WebsocketProvider) {
    this.#provider = provider;
    for (const kind of [message.sync, message.awareness, message.durable]) this.#stand(kind);
    provider.on('connection-close', this.#letIn);
  }

  /** From now on frames wait. */
  hold(): void {
    this.#isHolding = true;
  }

  /** Takes in what waits; later frames still wait if they did. */
  letIn(): void {
    const { doc } = this.#provider;
    while (this.#held.length > 0) {
      const end = this.#held.findIndex(({ isText }) => !isText);
      const texts = this.#held.splice(0, end === -1 ? this.#held.length : end);
      // One change of the text for all of them: at each the editor draws up the whole text anew.
      if (texts.length > 0) doc.transact(() => texts.forEach(({ take }) => take()), this.#provider);
      this.#held.shift()?.take();
    }
  }

  /** Takes in what waits, and each later frame when it comes. */
  release(): void {
    this.#isHolding = false;
    this.letIn();
  }

  /** Releases, and stands between the connection and the text no longer. */
  stop(): void {
    this.release();
    this.#provider.off('connection-close', this.#letIn);
    this.#stops.splice(0).forEach((stop) => stop());
  }

  #stand(kind: number): void {
    const { messageHandlers } = this.#provider;
    const handle = messageHandlers[kind];
    if (!handle) return;
    const standing: Handle = (...frame) => {
      const [, decoder] = frame;
      if (this.#isHolding && !isAnswered(kind, decoder)) {
        this.#held.push({ isText: kind === message.sync, take: () => handle(...frame) });
        return;
      }
      this.letIn();
      handle(...frame);
    };
    messageHandlers[kind] = standing;
    this.#stops.push(() => (messageHandlers[kind] = handle));
  }
}

// An answer goes out when the handler returns, or not at all.
function isAnswered(kind: number, { arr, pos }: Decoder): boolean {
  return kind === message.sync && arr[pos] !== syncMessage.update;
}
