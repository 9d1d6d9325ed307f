import type { Sums } from './readSums.ts';

/** What two places hold differently, by name; empty when they are equal. */
export function differences(one: Sums, other: Sums): string[] {
  const names = new Set([...one.keys(), ...other.keys()]);
  return [...names].filter((name) => one.get(name) !== other.get(name));
}
