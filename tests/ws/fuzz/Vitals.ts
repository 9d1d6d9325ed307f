import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { newId } from '#shared/newId.ts';

/** How a server process is doing. Times are in milliseconds, memory in bytes. */
export interface VitalSigns {
  /** How late its event loop was, 99 times of 100, since the last question. */
  readonly p99: number;
  /** The longest its event loop stood still since the last question. */
  readonly longest: number;
  readonly rss: number;
  readonly heapUsed: number;
}

/** Watches a server from inside its own process. */
export class Vitals {
  readonly #path = join(tmpdir(), `vitals-${newId()}.sock`);

  /** What the server has to be started with. */
  get variables(): Record<string, string> {
    const watcher = new URL('watchVitals.mjs', import.meta.url).href;
    return { NODE_OPTIONS: `--import ${watcher}`, VITALS: this.#path };
  }

  /** Rejects when the process is gone. */
  async read(): Promise<VitalSigns> {
    return JSON.parse(await text(connect(this.#path))) as VitalSigns;
  }
}
