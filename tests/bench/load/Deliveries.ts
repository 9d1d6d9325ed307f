import type { Clocks } from './frames.ts';

/**
 * Sees when edits reach the others in their room. An edit is one clock of its writer's client id,
 * and it is delivered when a frame brings a listener up to that clock, however many edits the
 * frame holds.
 */
export class Deliveries {
  /** Edits that were made. */
  edits = 0;
  /** Milliseconds from keystroke to each listener that has seen it. */
  latencies: number[] = [];
  /** When an edit was made, by client id and clock. */
  readonly #madeAt = new Map<number, number[]>();

  /** Forgets what was counted; what is still under way will count. */
  reset(): void {
    this.edits = 0;
    this.latencies = [];
  }

  get count(): number {
    return this.latencies.length;
  }

  /** Tells of an edit, just before it is sent. */
  made(client: number, clock: number): void {
    const times = this.#madeAt.get(client) ?? [];
    this.#madeAt.set(client, times);
    times[clock] = performance.now();
    this.edits += 1;
  }

  /** A connection's ear: told of what every frame holds, from `own` no news. */
  listen(own: () => number | null): (clocks: Clocks) => void {
    const seen = new Map<number, number>();
    return (clocks) => {
      const now = performance.now();
      for (const [client, clock] of clocks) {
        const times = this.#madeAt.get(client);
        if (!times || client === own()) continue;
        for (let next = (seen.get(client) ?? 0) + 1; next <= clock; next += 1) {
          const time = times[next];
          if (time !== undefined) this.latencies.push(now - time);
        }
        seen.set(client, Math.max(seen.get(client) ?? 0, clock));
      }
    };
  }
}
