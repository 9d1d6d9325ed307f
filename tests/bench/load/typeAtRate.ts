import { setTimeout as pause } from 'node:timers/promises';
import type { Crowd } from './Crowd.ts';

export interface Pace {
  /** Edits per second of all hands together. */
  readonly rate: number;
  readonly seconds: number;
  readonly hasCarets: boolean;
}

/**
 * Lets the hands of a crowd type for a while, like people: at moments that do not know of each
 * other, the same moments each time.
 */
export async function typeAtRate(crowd: Crowd, { rate, seconds, hasCarets }: Pace): Promise<void> {
  const random = numbersFrom(1);
  const start = performance.now();
  for (let due = 0; due < seconds * 1_000; due -= (Math.log(1 - random()) * 1_000) / rate) {
    const wait = start + due - performance.now();
    if (wait > 1) await pause(wait);
    const hand = crowd.hands[Math.floor(random() * crowd.hands.length)];
    if (hand) crowd.type(hand, hasCarets);
  }
}

/** Evenly spread numbers from 0 to 1 that are the same at each run (a linear congruence). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
