import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import { Chance } from './Chance.ts';
import { describeFault, drawFault } from './Fault.ts';
import type { Direction, Fault } from './Fault.ts';
import { Lane } from './Lane.ts';
import type { Schedule } from './Schedule.ts';

export interface ChaosOptions {
  /** The port of the server behind it. */
  readonly port: number;
  readonly seed: number;
  /** Which of the proxies of this seed it is; each has a fate of its own. */
  readonly number: number;
  readonly schedule: Schedule;
  /** Whether this message may come twice; each may unless told. */
  readonly mayDouble?: (frame: Buffer, direction: Direction) => boolean;
  /** Says what becomes of each message, instead of the seed. */
  readonly draw?: (frame: Buffer, direction: Direction) => Fault;
}

interface Line {
  readonly sockets: readonly [Socket, Socket];
  readonly lanes: readonly [Lane, Lane];
}

/**
 * A bad network between one client and the server. It knows websocket messages, and what becomes of
 * each follows from the seed, the proxy, the connection, the direction and the message's number
 * alone: a seed played again meets the same faults, as far as the same messages are sent.
 */
export class ChaosProxy {
  readonly #options: ChaosOptions;
  readonly #server: Server;
  readonly #lines = new Set<Line>();
  #count = 0;
  #isCalm = false;
  #refusesUntil = 0;

  private constructor(options: ChaosOptions) {
    this.#options = options;
    this.#server = createServer((client) => this.#accept(client));
  }

  static async open(options: ChaosOptions): Promise<ChaosProxy> {
    const proxy = new ChaosProxy(options);
    proxy.#server.listen(0, '127.0.0.1');
    await once(proxy.#server, 'listening');
    return proxy;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** From here on a perfect network. What waits still arrives; what is half open breaks now. */
  calm(): void {
    this.#isCalm = true;
    this.#refusesUntil = 0;
    for (const { sockets, lanes } of this.#lines) {
      if (lanes.some(({ isSwallowing }) => isSwallowing)) breakOff(sockets, true);
      lanes.forEach((lane) => lane.calm());
    }
  }

  /** Breaks everything, and closes whoever comes, until `calm`. */
  goDark(): void {
    this.#refusesUntil = Infinity;
    for (const { sockets } of this.#lines) breakOff(sockets, true);
  }

  async stop(): Promise<void> {
    this.goDark();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #accept(client: Socket): void {
    if (performance.now() < this.#refusesUntil) return void client.destroy();
    const server = connect(this.#options.port, '127.0.0.1');
    const sockets = [client, server] as const;
    const number = (this.#count += 1);
    const line: Line = {
      sockets,
      lanes: [this.#lane(sockets, 'up', number), this.#lane([server, client], 'down', number)],
    };
    this.#lines.add(line);
    for (const socket of sockets) {
      socket.setNoDelay(true);
      // A break is told by `close`, which takes the other side along.
      socket.on('error', () => undefined);
      socket.on('close', (isBroken) => isBroken && breakOff(sockets, true));
    }
    client.on('close', () => this.#lines.delete(line));
  }

  #lane([from, to]: readonly [Socket, Socket], direction: Direction, connection: number): Lane {
    let count = 0;
    return new Lane({
      from,
      to,
      cut: (isReset) => breakOff([from, to], isReset),
      refuse: (ms) => (this.#refusesUntil = performance.now() + ms),
      draw: (frame) => {
        const fault = this.#draw(frame, [direction, connection, (count += 1)]);
        if (fault.kind !== 'none') {
          const what = `${direction} ${connection}.${count}, ${frame.length} bytes`;
          this.#note(`${what}: ${describeFault(fault)}`);
        }
        return fault;
      },
    });
  }

  #draw(frame: Buffer, [direction, connection, count]: [Direction, number, number]): Fault {
    if (this.#isCalm) return { kind: 'none' };
    const { seed, number, draw, mayDouble = () => true } = this.#options;
    if (draw) return draw(frame, direction);
    const way = direction === 'up' ? 1 : 2;
    const fault = drawFault(new Chance(seed, number, connection, way, count));
    return fault.kind === 'double' && !mayDouble(frame, direction) ? { kind: 'none' } : fault;
  }

  #note(what: string): void {
    this.#options.schedule.note(`network ${this.#options.number}`, what);
  }
}

function breakOff(sockets: readonly Socket[], isReset: boolean): void {
  for (const socket of sockets) {
    if (isReset && !socket.destroyed) socket.resetAndDestroy();
    else socket.destroy();
  }
}
