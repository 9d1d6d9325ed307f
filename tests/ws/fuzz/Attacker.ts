import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { Client } from '../../support/Client.ts';

/** Sends whatever it is given, one frame at a time, and comes back as often as it is sent away. */
export class Attacker {
  readonly #client: Client;
  readonly #section: string;
  #socket: WebSocket | null = null;
  /** The frame that is on its way; a server that dies, dies of one of these. */
  sent: Uint8Array | string = '';

  constructor(client: Client, section: string) {
    this.#client = client;
    this.#section = section;
  }

  /** Answers the code the frame got the socket closed with; null when it was taken or dropped. */
  async send(frame: Uint8Array | string): Promise<number | null> {
    this.sent = frame;
    const socket = await this.#open();
    const closed = new Promise<number>((resolve) => socket.once('close', resolve));
    // Frames are read in order: the answer to a ping says that this one was looked at.
    const seen = new Promise<null>((resolve) => socket.once('pong', () => resolve(null)));
    socket.send(frame);
    socket.ping();
    const code = await Promise.race([closed, seen]);
    socket.removeAllListeners('pong').removeAllListeners('close');
    if (code !== null || socket.readyState !== WebSocket.OPEN) this.#socket = null;
    return code;
  }

  async #open(): Promise<WebSocket> {
    if (this.#socket) return this.#socket;
    const { url, headers } = this.#client;
    const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/sync/${this.#section}`, {
      headers,
    });
    await once(socket, 'open');
    socket.on('error', () => undefined);
    this.#socket = socket;
    return socket;
  }

  close(): void {
    this.#socket?.terminate();
  }
}
