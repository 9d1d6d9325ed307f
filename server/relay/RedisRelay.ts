import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import type { Message, Relay } from './Relay.ts';

/** Milliseconds after which Redis counts as away for what was asked. */
const patience = 500;

/** Milliseconds between two tries to reach it, at most. */
const longestRetry = 1_000;

/** A relay by way of Redis, which may be stopped, emptied and started again at any moment. */
export class RedisRelay implements Relay {
  /** For what is counted there. Whatever is asked while it is away fails at once. */
  readonly client: Redis;
  readonly #listener: Redis;
  readonly #name = randomUUID();
  #channel: string | null = null;

  constructor(url: string) {
    const options = {
      enableOfflineQueue: false,
      maxRetriesPerRequest: 0,
      connectTimeout: patience * 4,
      retryStrategy: (tries: number) => Math.min(tries * 100, longestRetry),
    };
    this.client = new Redis(url, { ...options, commandTimeout: patience });
    // It asks for its channel by itself whenever it is back.
    this.#listener = new Redis(url, { ...options, enableOfflineQueue: true });
    for (const each of [this.client, this.#listener]) each.on('error', () => undefined);
  }

  get isUp(): boolean {
    return this.client.status === 'ready';
  }

  /** Joins the processes that belong together: `house` is by what they are known. */
  enter(house: string): void {
    this.#channel = `draagvlak:${house}`;
    this.#listener.subscribe(this.#channel).catch(() => undefined);
  }

  publish(body: unknown): void {
    if (this.#channel === null) return;
    const message: Message = { from: this.#name, body };
    this.client.publish(this.#channel, JSON.stringify(message)).catch(() => undefined);
  }

  subscribe(heard: (message: Message) => void): void {
    this.#listener.on('message', (_: string, text: string) => {
      const message = readMessage(text);
      if (message && message.from !== this.#name) heard(message);
    });
  }

  async close(): Promise<void> {
    this.client.disconnect();
    this.#listener.disconnect();
  }
}

function readMessage(text: string): Message | null {
  try {
    return JSON.parse(text) as Message;
  } catch {
    // Not one of ours.
    return null;
  }
}
