import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';

/**
 * The address that people use, in front of a server. While it is shut nobody comes in, so that what
 * a restarted server has can be looked at before anyone's page brings it something again.
 */
export class Gateway {
  readonly url: string;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #isOpen = true;
  #opened = new Set<() => void>();

  private constructor(server: Server, target: () => number) {
    this.#server = server;
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    server.on('connection', (socket) => this.#receive(socket, target()));
  }

  /** Lets people through to whatever port the target says at that moment. */
  static async open(target: () => number): Promise<Gateway> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new Gateway(server, target);
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Nobody new comes in; what is under way goes on. */
  shut(): void {
    this.#isOpen = false;
  }

  open(): void {
    this.#isOpen = true;
    this.#opened.forEach((resolve) => resolve());
    this.#opened.clear();
  }

  /** Resolves when people are let in. */
  async untilOpen(): Promise<void> {
    if (!this.#isOpen) await new Promise<void>((resolve) => this.#opened.add(resolve));
  }

  /** Breaks every connection off. */
  cut(): void {
    this.#sockets.forEach((socket) => socket.destroy());
  }

  async close(): Promise<void> {
    this.#server.close();
    this.cut();
    await once(this.#server, 'close');
  }

  #receive(socket: Socket, port: number): void {
    if (!this.#isOpen) {
      socket.destroy();
      return;
    }
    const upstream = connect(port, '127.0.0.1');
    for (const [one, other] of [
      [socket, upstream],
      [upstream, socket],
    ] as const) {
      this.#sockets.add(one);
      one.setNoDelay(true);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        this.#sockets.delete(one);
        // What came before still arrives.
        other.end();
      });
      one.pipe(other);
    }
  }
}
