import { WebSocket } from 'ws';
import { syncMessage } from '#shared/wire.ts';
import type { BenchServer } from '../servers/BenchServer.ts';
import { encodeEnterFrame, encodeSyncFrame, readFrame } from './frames.ts';
import type { Clocks } from './frames.ts';

export interface SeatOptions {
  readonly server: Pick<BenchServer, 'kind' | 'isNamed' | 'urlOf' | 'nextHeaders'>;
  readonly room: string;
  /** Every update that came in, the answer to the first question included. */
  readonly onUpdate: (update: Uint8Array, clocks: Clocks) => void;
  /** The server says how many of this seat's updates are on disk (only ours does). */
  readonly onDurable?: (count: number) => void;
  /** What the server is told that it lacks; nothing by default. */
  readonly answer?: (stateVector: Uint8Array) => Uint8Array;
}

const nothing = Uint8Array.of(0, 0);

/** One open connection to a room that speaks the protocol of its server and holds no document. */
export class Seat {
  /** Resolves when the server has sent its text. */
  readonly ready: Promise<void>;
  /** Frames it was sent, of whatever kind, and their bytes. */
  frames = 0;
  bytes = 0;
  readonly #socket: WebSocket;
  readonly #options: SeatOptions;
  readonly #name: string | null;
  #onReady: () => void = () => undefined;

  constructor(options: SeatOptions) {
    const { server, room } = options;
    this.#options = options;
    this.#name = server.isNamed ? room : null;
    this.#socket = new WebSocket(server.urlOf(room), {
      headers: server.nextHeaders(),
      perMessageDeflate: false,
    });
    this.ready = new Promise((resolve, reject) => {
      this.#onReady = resolve;
      this.#socket.on('error', reject);
      this.#socket.on('close', (code) =>
        reject(new Error(`${server.kind} closed the connection with ${code}.`)),
      );
    });
    this.#socket.on('open', () => this.#enter());
    this.#socket.on('message', (data) => this.#receive(data as Buffer));
  }

  /** The room's name where frames carry it. */
  get name(): string | null {
    return this.#name;
  }

  #enter(): void {
    if (this.#name !== null) this.send(encodeEnterFrame(this.#name));
    this.send(encodeSyncFrame(this.#name, syncMessage.step1, Uint8Array.of(0)));
  }

  #receive(data: Buffer): void {
    this.frames += 1;
    this.bytes += data.length;
    const frame = readFrame(data, this.#name !== null);
    if (frame.kind === 'question') this.#answer(frame.stateVector);
    if (frame.kind === 'durable') this.#options.onDurable?.(frame.count);
    if (frame.kind !== 'update' && frame.kind !== 'answer') return;
    this.#options.onUpdate(frame.update, frame.clocks);
    if (frame.kind === 'answer') this.#onReady();
  }

  #answer(stateVector: Uint8Array): void {
    const missing = this.#options.answer?.(stateVector) ?? nothing;
    this.send(encodeSyncFrame(this.#name, syncMessage.step2, missing));
  }

  send(frame: Uint8Array): void {
    this.#socket.send(frame);
  }

  /** Closes at once. */
  close(): void {
    this.#socket.terminate();
  }
}
