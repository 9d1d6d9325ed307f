import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { freePort } from './freePort.ts';
import { until } from './until.ts';

const isThere = spawnSync('redis-server', ['--version']).status === 0;

/** Whether a test can have a Redis of its own; where CI is set it has to. */
export const wantsOwnRedis = isThere || process.env['CI'] !== undefined;

export const whyNoOwnRedis = wantsOwnRedis ? '' : ' (skipped: no redis-server to start here)';

/** A Redis of one test's own, which it may stop, pause, empty and start again. */
export class OwnRedis {
  readonly url: string;
  readonly #port: number;
  readonly #directory = mkdtempSync(join(tmpdir(), 'draagvlak-redis-'));
  #process: ChildProcess | null = null;

  private constructor(port: number) {
    this.#port = port;
    this.url = `redis://127.0.0.1:${port}`;
  }

  static async make(): Promise<OwnRedis> {
    const redis = new OwnRedis(await freePort());
    await redis.start();
    // Whatever becomes of the test, it does not outlive it.
    process.once('exit', () => redis.#process?.kill('SIGKILL'));
    return redis;
  }

  get pid(): number {
    return this.#process?.pid ?? 0;
  }

  async start(): Promise<void> {
    const words = ['--port', `${this.#port}`, '--save', '', '--dir', this.#directory];
    this.#process = spawn('redis-server', words, { stdio: 'ignore' });
    await until(() => this.#ask((client) => client.ping()).then(Boolean, () => false));
  }

  async kill(): Promise<void> {
    const ended = this.#process;
    this.#process = null;
    if (!ended) return;
    ended.kill('SIGKILL');
    await once(ended, 'exit');
  }

  pause(): void {
    this.#process?.kill('SIGSTOP');
  }

  resume(): void {
    this.#process?.kill('SIGCONT');
  }

  /** Forgets everything, and cuts everyone off. */
  async empty(): Promise<void> {
    await this.#ask(async (client) => {
      await client.flushall();
      await client.call('CLIENT', 'KILL', 'TYPE', 'normal');
    }).catch(() => undefined);
  }

  async remove(): Promise<void> {
    this.resume();
    await this.kill();
    rmSync(this.#directory, { recursive: true, force: true });
  }

  async #ask<T>(work: (client: Redis) => Promise<T>): Promise<T> {
    const client = new Redis(this.url, { lazyConnect: true, retryStrategy: () => null });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return await work(client);
    } finally {
      client.disconnect();
    }
  }
}
