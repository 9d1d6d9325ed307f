import type { Socket } from 'node:net';
import { setTimeout as pass } from 'node:timers/promises';
import type { Fault } from './Fault.ts';
import { FrameReader } from './FrameReader.ts';
import type { Piece } from './FrameReader.ts';
import { maskedCopy } from './maskedCopy.ts';

export interface LaneOptions {
  readonly from: Socket;
  readonly to: Socket;
  /** What becomes of this message. */
  readonly draw: (message: Buffer) => Fault;
  /** Breaks the connection, in both directions. */
  readonly cut: (isReset: boolean) => void;
  /** Closes new connections at once for so many milliseconds. */
  readonly refuse: (ms: number) => void;
}

const bytesPerMs = 8;
const throttledBytes = 64;

/** One direction of one connection. Whatever happens, messages keep their order. */
export class Lane {
  readonly #options: LaneOptions;
  readonly #reader = new FrameReader();
  #sent: Promise<void> = Promise.resolve();
  #isSwallowing = false;
  #throttledUntil = 0;

  constructor(options: LaneOptions) {
    this.#options = options;
    options.from.on('data', (chunk: Buffer) => this.#reader.read(chunk).forEach(this.#take));
    options.from.on('end', () => this.#then(() => void options.to.end()));
  }

  /** Whether what comes in is thrown away: only a break can end that. */
  get isSwallowing(): boolean {
    return this.#isSwallowing;
  }

  /** From here on messages come at full speed. */
  calm(): void {
    this.#throttledUntil = 0;
  }

  readonly #take = ({ kind, bytes }: Piece): void => {
    if (this.#isSwallowing) return;
    if (kind === 'message') this.#suffer(this.#options.draw(bytes), bytes);
    else this.#send(bytes);
  };

  #suffer(fault: Fault, bytes: Buffer): void {
    const { cut, refuse } = this.#options;
    switch (fault.kind) {
      case 'none':
        return this.#send(bytes);
      case 'delay':
        this.#then(() => pass(fault.ms));
        return this.#send(bytes);
      case 'double':
        this.#send(bytes);
        return void pass(fault.ms).then(() => this.#send(maskedCopy(bytes, fault.ms * 0x01234567)));
      case 'cut':
        this.#send(bytes.subarray(0, 1 + Math.floor(fault.part * (bytes.length - 1))));
        return this.#then(() => cut(fault.isReset));
      case 'half-open':
        this.#isSwallowing = true;
        return void pass(fault.ms).then(() => cut(true));
      case 'flap':
        refuse(fault.ms);
        return cut(true);
      case 'throttle':
        this.#throttledUntil = performance.now() + fault.ms;
        return this.#send(bytes);
    }
  }

  #then(act: () => void | Promise<void>): void {
    this.#sent = this.#sent.then(act);
  }

  #send(bytes: Buffer): void {
    this.#then(() => this.#write(bytes));
  }

  async #write(bytes: Buffer): Promise<void> {
    let from = 0;
    while (from < bytes.length) {
      const isSlow = performance.now() < this.#throttledUntil;
      const slice = bytes.subarray(from, isSlow ? from + throttledBytes : undefined);
      if (isSlow) await pass(slice.length / bytesPerMs);
      if (this.#options.to.writable) this.#options.to.write(slice);
      from += slice.length;
    }
  }
}
