/** What goes over a connection as a whole: the handshake, a data message, or a ping and its kin. */
export interface Piece {
  readonly kind: 'handshake' | 'message' | 'control';
  readonly bytes: Buffer;
}

/** Cuts one direction of a websocket connection into whole pieces, however the bytes come in. */
export class FrameReader {
  #rest: Buffer = Buffer.alloc(0);
  #isShaken = false;
  #fragments: Buffer[] = [];

  /** Takes bytes in; answers the pieces that became whole with them. */
  read(chunk: Buffer): Piece[] {
    this.#rest = Buffer.concat([this.#rest, chunk]);
    const pieces: Piece[] = [];
    for (let bytes = this.#take(); bytes; bytes = this.#take()) pieces.push(...this.#sort(bytes));
    return pieces;
  }

  #take(): Buffer | null {
    const length = this.#isShaken ? frameLength(this.#rest) : handshakeLength(this.#rest);
    if (length === null || this.#rest.length < length) return null;
    const taken = this.#rest.subarray(0, length);
    this.#rest = this.#rest.subarray(length);
    return taken;
  }

  #sort(bytes: Buffer): Piece[] {
    if (!this.#isShaken) {
      this.#isShaken = true;
      return [{ kind: 'handshake', bytes }];
    }
    const first = bytes[0] ?? 0;
    if ((first & 0x08) !== 0) return [{ kind: 'control', bytes }];
    this.#fragments.push(bytes);
    if ((first & 0x80) === 0) return [];
    const whole = Buffer.concat(this.#fragments.splice(0));
    return [{ kind: 'message', bytes: whole }];
  }
}

function handshakeLength(bytes: Buffer): number | null {
  const end = bytes.indexOf('\r\n\r\n');
  return end < 0 ? null : end + 4;
}

function frameLength(bytes: Buffer): number | null {
  const start = payloadStart(bytes);
  if (bytes.length < start) return null;
  const short = (bytes[1] ?? 0) & 0x7f;
  if (short < 126) return start + short;
  return start + (short === 126 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2)));
}

/** Where the payload of a frame begins; past its end when the header is not whole yet. */
export function payloadStart(frame: Buffer): number {
  if (frame.length < 2) return 2;
  const second = frame[1] ?? 0;
  const lengthBytes = { 126: 2, 127: 8 }[second & 0x7f] ?? 0;
  return 2 + lengthBytes + (isMasked(frame) ? 4 : 0);
}

/** Whether a frame comes from a client, which must mask what it sends. */
export function isMasked(frame: Buffer): boolean {
  return ((frame[1] ?? 0) & 0x80) !== 0;
}
