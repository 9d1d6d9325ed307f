interface Stretch<Value> {
  readonly clock: number;
  readonly end: number;
  readonly value: Value;
}

/** What is known of stretches of what Yjs clients wrote: `clock` up to `end`, by client id. */
export class Clocks<Value> {
  readonly #byClient = new Map<number, Stretch<Value>[]>();
  readonly #unsorted = new Set<number>();

  /** Of what was told of twice, the first counts. */
  add({ client, clock, length }: Written, value: Value): void {
    const stretches = this.#byClient.get(client) ?? [];
    this.#byClient.set(client, stretches);
    const last = stretches.at(-1);
    if (last && last.end > clock) this.#unsorted.add(client);
    stretches.push({ clock, end: clock + length, value });
  }

  /** What is known of one clock, and up to which clock the same is so. */
  at(client: number, clock: number): { readonly value: Value | null; readonly end: number } {
    const stretches = this.#sorted(client);
    let [low, high] = [0, stretches.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((stretches[middle]?.end ?? 0) > clock) high = middle;
      else low = middle + 1;
    }
    const found = stretches[low];
    if (!found) return { value: null, end: Infinity };
    if (found.clock > clock) return { value: null, end: found.clock };
    return { value: found.value, end: found.end };
  }

  #sorted(client: number): readonly Stretch<Value>[] {
    const stretches = this.#byClient.get(client) ?? [];
    if (!this.#unsorted.delete(client)) return stretches;
    const apart: Stretch<Value>[] = [];
    // Sorting keeps what was told of first before what begins at the same clock.
    for (const one of stretches.toSorted((a, b) => a.clock - b.clock)) {
      const clock = Math.max(one.clock, apart.at(-1)?.end ?? 0);
      if (clock < one.end) apart.push({ ...one, clock });
    }
    this.#byClient.set(client, apart);
    return apart;
  }
}

/** A stretch of what one Yjs client wrote. */
export interface Written {
  readonly client: number;
  readonly clock: number;
  readonly length: number;
}
