import type { Written } from './Clocks.ts';

/** What of which clients the characters `start` up to `end` of a passage are. */
export function partsBetween(parts: readonly Written[], start: number, end: number): Written[] {
  const between: Written[] = [];
  let place = 0;
  for (const { client, clock, length } of parts) {
    const from = Math.max(start - place, 0);
    const to = Math.min(end - place, length);
    if (from < to) between.push({ client, clock: clock + from, length: to - from });
    place += length;
  }
  return between;
}
