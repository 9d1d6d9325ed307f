import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { ManifestoId } from '#shared/ids.ts';
import { manifestoRoomPrefix, message } from '#shared/wire.ts';
import type { Client } from '../../support/Client.ts';

interface Entering {
  readonly manifesto: ManifestoId;
  readonly clients: readonly Client[];
  readonly count: number;
}

/** So many open pages of a manifesto, which hear of every act. */
export class Readers {
  readonly #sockets: readonly WebSocket[];
  #waiting = 0;
  #heard = (): void => undefined;

  private constructor(sockets: readonly WebSocket[]) {
    this.#sockets = sockets;
    for (const socket of sockets)
      socket.on('message', (frame: Buffer) => {
        if (frame[0] === message.record && frame.includes('"kind":"events"')) this.#hear();
      });
  }

  static async enter(url: string, { manifesto, clients, count }: Entering): Promise<Readers> {
    const address = `${url.replace('http', 'ws')}/sync/${manifestoRoomPrefix}${manifesto}`;
    const sockets = Array.from({ length: count }, (_, place) => {
      const headers = { ...clients[place % clients.length]?.headers, origin: url };
      return new WebSocket(address, { headers });
    });
    await Promise.all(sockets.map((socket) => once(socket, 'open')));
    return new Readers(sockets);
  }

  #hear(): void {
    this.#waiting -= 1;
    if (this.#waiting === 0) this.#heard();
  }

  /** Resolves when every page has heard of the next act. */
  nextEvent(): Promise<void> {
    this.#waiting = this.#sockets.length;
    return new Promise((heard) => {
      this.#heard = heard;
    });
  }

  leave(): void {
    for (const socket of this.#sockets) socket.terminate();
  }
}
