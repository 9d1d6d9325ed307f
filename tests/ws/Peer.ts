import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { once } from 'node:events';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { message, readDurable, syncMessage } from '#shared/wire.ts';

/** A bare websocket that speaks the protocol frame by frame, as no well-behaved client would. */
export class Peer {
  readonly socket: WebSocket;
  /** What came in, by message number. */
  readonly frames: { readonly kind: number; readonly body: Uint8Array }[] = [];
  /** The close code, once the socket is closed. */
  code: number | null = null;

  constructor(url: string, headers: Record<string, string> = {}) {
    this.socket = new WebSocket(url, { headers });
    this.socket.on('message', (data: Buffer) => {
      const decoder = decoding.createDecoder(new Uint8Array(data));
      const kind = decoding.readVarUint(decoder);
      this.frames.push({ kind, body: decoding.readTailAsUint8Array(decoder) });
    });
    this.socket.on('close', (code) => (this.code = code));
    this.socket.on('error', () => undefined);
  }

  /** Resolves when the socket is open; with the HTTP status when it was turned away. */
  async opened(): Promise<number> {
    const turnedAway = new Promise<number>((resolve) =>
      this.socket.once('unexpected-response', (_, response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      }),
    );
    return Promise.race([once(this.socket, 'open').then(() => 101), turnedAway]);
  }

  /** Resolves when the server has taken in every frame sent so far, and its answers are here. */
  async heard(): Promise<void> {
    const pong = once(this.socket, 'pong');
    this.socket.ping();
    await pong;
  }

  send(frame: Uint8Array | readonly number[]): void {
    this.socket.send(frame instanceof Uint8Array ? frame : Uint8Array.from(frame));
  }

  sendSync(kind: keyof typeof syncMessage, body: Uint8Array): void {
    this.send(syncFrame(kind, body));
  }

  count(kind: number): number {
    return this.frames.filter((frame) => frame.kind === kind).length;
  }

  /** The steps 1 the server asked so far. */
  get asked(): number {
    return this.#syncs(syncMessage.step1).length;
  }

  /** The last count the server said is on disk; null before it said anything. */
  get durable(): number | null {
    const last = this.frames.findLast(({ kind }) => kind === message.durable);
    return last ? readDurable(decoding.createDecoder(last.body)) : null;
  }

  /** The refusals that came in, by code. */
  get refused(): string[] {
    return this.frames
      .filter(({ kind }) => kind === message.refused)
      .map(({ body }) => {
        const json = decoding.readVarString(decoding.createDecoder(body));
        return (JSON.parse(json) as { code: string }).code;
      });
  }

  /** A document with everything the server sent. */
  get doc(): Y.Doc {
    const doc = new Y.Doc();
    for (const kind of [syncMessage.step2, syncMessage.update]) {
      for (const update of this.#syncs(kind)) Y.applyUpdate(doc, update);
    }
    return doc;
  }

  #syncs(wanted: number): Uint8Array[] {
    return this.frames
      .filter(({ kind, body }) => kind === message.sync && body[0] === wanted)
      .map(({ body }) => decoding.readVarUint8Array(decoding.createDecoder(body.subarray(1))));
  }

  close(): void {
    this.socket.terminate();
  }
}

export function syncFrame(kind: keyof typeof syncMessage, body: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, message.sync);
    encoding.writeVarUint(encoder, syncMessage[kind]);
    encoding.writeVarUint8Array(encoder, body);
  });
}
