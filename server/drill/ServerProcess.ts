import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { environment } from './environment.ts';

/** What a server is started with. */
export interface Starting {
  readonly program: URL;
  readonly settings: Readonly<Record<string, string>>;
}

/** A server of this release in a process of its own, on this machine alone. */
export class ServerProcess {
  readonly url: string;
  readonly #child: ChildProcess;

  private constructor(url: string, child: ChildProcess) {
    this.url = url;
    this.#child = child;
  }

  /**
   * Starts one that runs until `signal` at the latest, and answers once it takes what people do.
   *
   * @throws Error with what it said when it does not come up.
   */
  static async start({ program, settings }: Starting, signal: AbortSignal): Promise<ServerProcess> {
    const port = await freePort();
    const child = spawn(process.execPath, [program.pathname], {
      env: environment({ ...settings, PORT: String(port) }),
      stdio: ['ignore', 'pipe', 'pipe'],
      signal,
      killSignal: 'SIGKILL',
    });
    // When it was asked for: who waits for its words sees them end.
    child.on('error', () => undefined);
    let said = '';
    child.stderr.on('data', (piece: Buffer) => (said += piece.toString()));
    for await (const line of createInterface({ input: child.stdout })) {
      if (line !== 'Ready.') continue;
      child.stdout.resume();
      const server = new ServerProcess(`http://127.0.0.1:${port}`, child);
      try {
        await server.#requireReady();
        return server;
      } catch (error) {
        await server.kill();
        throw error;
      }
    }
    throw new Error(`The server did not start: ${said}`);
  }

  /** `kill -9`, and waits until it is gone. */
  kill(): Promise<void> {
    return this.#end('SIGKILL');
  }

  /** Asks it to stop, and waits until it has. */
  stop(): Promise<void> {
    return this.#end('SIGTERM');
  }

  async #requireReady(): Promise<void> {
    const { status } = await fetch(`${this.url}/readyz`);
    if (status !== 200) throw new Error(`The server is up, but /readyz answers ${status}.`);
  }

  async #end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const gone = once(this.#child, 'exit');
    this.#child.kill(signal);
    await gone;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
