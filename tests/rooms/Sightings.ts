/**
 * What may happen in a schedule that is worth a test, and how often it has to in 1,000 schedules: a
 * generator that no longer comes there tests nothing.
 */
const least = {
  'someone comes while a room drains': 50,
  'someone comes back while their own words are on their way': 50,
  'a load fails with two waiting': 20,
  'a text fails halfway reading': 10,
  'a full disk refuses a write while one before it waits for its sync': 5,
  'an append is refused at once': 20,
  'a sync fails after others saw what goes': 20,
  'a sync fails while a room drains': 10,
  'a sync fails while an epoch begins': 2,
  'a sync fails in two sections at once': 10,
  'a page has refused words of others': 20,
  'a page hands in words that the server has': 20,
  'a checkpoint is kept while someone types': 5,
  // One while people type, another, and one at its end.
  'a room makes three checkpoints': 5,
  'a checkpoint fails': 20,
  'a checkpoint goes with what was refused': 10,
  'someone comes while a checkpoint is on its way': 20,
  'a text is opened from a checkpoint': 50,
  'the phase changes while words are on their way': 20,
  'words are refused, as the phase has changed': 20,
  'a reader hands in what the server has': 1,
  'a restore begins while words are on their way': 20,
  'a restore ends, and a page of before comes back': 20,
  'a restore ends, and a page that says no epoch comes back': 10,
  'a restore is not recorded': 20,
  'a restore fails': 20,
  'someone comes while a section is shut': 20,
  'the server writes': 50,
  'the server stops while a room loads': 20,
  'the server stops while a room drains': 20,
  'the server stops while words are on their way': 20,
  'the server stops while a checkpoint is on its way': 20,
  'the server stops during a restore': 10,
  'someone comes while the server stops': 20,
} as const;

export type Sighting = keyof typeof least;

/** Counts what happened in all schedules of a run. */
export class Sightings {
  readonly #counts = new Map<Sighting, number>();

  see(what: Sighting, isSo = true): void {
    if (isSo) this.#counts.set(what, this.count(what) + 1);
  }

  count(what: Sighting): number {
    return this.#counts.get(what) ?? 0;
  }

  /** What happened too seldom in so many schedules. Of less than 1,000 nothing can be said. */
  tooFew(schedules: number): string[] {
    if (schedules < 1_000) return [];
    const all = Object.entries(least) as [Sighting, number][];
    return all
      .filter(([what, times]) => this.count(what) < (times * schedules) / 1_000)
      .map(([what, times]) => `${what}: ${this.count(what)} times, less than ${times} in 1,000`);
  }
}
