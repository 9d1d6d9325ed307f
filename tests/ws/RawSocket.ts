import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import type { RecordMessage, RefusedMessage } from '#shared/wire.ts';
import { message, readDurable, readRecord, readRefused, syncMessage } from '#shared/wire.ts';
import type { Client } from '../support/Client.ts';
import { until } from '../support/until.ts';

/** A socket without a provider: sends whatever bytes it is given, and keeps what came back. */
export class RawSocket {
  readonly socket: WebSocket;
  readonly doc = new Y.Doc();
  readonly durable: number[] = [];
  readonly refused: RefusedMessage[] = [];
  readonly record: RecordMessage[] = [];
  readonly presence: Uint8Array[] = [];
  /** How many of each sync message came. */
  readonly received = { step1: 0, step2: 0, update: 0 };
  #closed: number | null = null;

  constructor({ url, headers }: Client, room: string, more: Record<string, string> = {}) {
    this.socket = new WebSocket(`${url.replace(/^http/, 'ws')}/sync/${room}`, {
      headers: { ...headers, ...more },
    });
    this.socket.on('close', (code) => (this.#closed = code));
    // A refused handshake ends in `close` as well.
    this.socket.on('error', () => undefined);
    this.socket.on('message', (data: Buffer) => this.#read(new Uint8Array(data)));
  }

  /** Opens a socket on a room and gets its text. */
  static async joined(client: Client, room: string): Promise<RawSocket> {
    const socket = new RawSocket(client, room);
    await until(() => socket.isOpen);
    await socket.sync();
    return socket;
  }

  get isOpen(): boolean {
    return this.socket.readyState === WebSocket.OPEN;
  }

  /** The code it was closed with; null while it is open. */
  get closed(): number | null {
    return this.#closed;
  }

  #read(frame: Uint8Array): void {
    const decoder = decoding.createDecoder(frame);
    const kind = decoding.readVarUint(decoder);
    if (kind === message.sync) this.#readSync(decoder);
    else if (kind === message.durable) this.durable.push(readDurable(decoder));
    else if (kind === message.record) this.record.push(readRecord(decoder));
    else if (kind === message.refused) this.refused.push(readRefused(decoder));
    else this.presence.push(decoding.readVarUint8Array(decoder));
  }

  #readSync(decoder: decoding.Decoder): void {
    const kind = decoding.readVarUint(decoder);
    const body = decoding.readVarUint8Array(decoder);
    if (kind === syncMessage.step1) this.received.step1 += 1;
    else if (kind === syncMessage.step2) this.received.step2 += 1;
    else this.received.update += 1;
    if (kind !== syncMessage.step1) Y.applyUpdate(this.doc, body, 'server');
  }

  send(frame: Uint8Array): void {
    if (this.isOpen) this.socket.send(frame);
  }

  /** Asks for everything; when the answer is here, so is all that was answered before it. */
  async sync(): Promise<void> {
    const before = this.received.step2;
    this.send(syncFrame(syncMessage.step1, Y.encodeStateVector(this.doc)));
    await until(() => this.received.step2 > before || this.#closed !== null);
  }

  close(): void {
    this.socket.terminate();
  }
}

export function syncFrame(kind: number, body: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, message.sync);
    encoding.writeVarUint(encoder, kind);
    encoding.writeVarUint8Array(encoder, body);
  });
}

/** Presence as a client would claim it. */
export function presenceFrame(client: number, state: unknown, clock = 1): Uint8Array {
  const claims = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, JSON.stringify(state));
  });
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, message.awareness);
    encoding.writeVarUint8Array(encoder, claims);
  });
}

/** The update a change to a copy of this document makes; the document itself stays as it is. */
export function updateOf(doc: Y.Doc, change: (doc: Y.Doc) => void): Uint8Array {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  const before = Y.encodeStateVector(copy);
  change(copy);
  return Y.encodeStateAsUpdate(copy, before);
}
