import { orderOfMoments, sameMoment, writeMoment } from '#shared/moments.ts';
import type { Moment, Version } from '#shared/record/state.ts';
import type { SectionHistory, Sitting } from '#shared/sectionHistory.ts';

/** A moment one can go to. */
export interface ListedMoment {
  readonly moment: Moment;
  /** ISO 8601 instant. */
  readonly at: string;
  /** What was done up to then; null when it lies within one go. */
  readonly sitting: Sitting | null;
  /** What it is a version for. */
  readonly versions: readonly Version[];
  readonly isNow: boolean;
}

/**
 * All moments one can go to, the first one first: the end of each go, and each version. `kept` are
 * moments that somebody is reading; they stay, also when the go they ended goes on.
 */
export function listMoments(
  { sittings, versions, now }: SectionHistory,
  kept: readonly ListedMoment[] = [],
): ListedMoment[] {
  const all = new Map<string, ListedMoment>();
  const add = (moment: Moment, at: string, more: Partial<ListedMoment>) => {
    const name = writeMoment(moment);
    const known = all.get(name) ?? { moment, at, sitting: null, versions: [], isNow: false };
    all.set(name, { ...known, ...more });
  };
  for (const sitting of sittings) add(sitting.moment, sitting.at, { sitting });
  for (const version of versions) {
    const known = all.get(writeMoment(version.moment))?.versions ?? [];
    add(version.moment, version.at, { versions: [...known, version] });
  }
  for (const one of kept) {
    if (!all.has(writeMoment(one.moment))) add(one.moment, one.at, { ...one, isNow: false });
  }
  const last = [...all.values()].find(({ moment }) => sameMoment(moment, now));
  add(now, last?.at ?? new Date().toISOString(), { isNow: true });
  return [...all.values()].toSorted((a, b) => orderOfMoments(a.moment, b.moment));
}
