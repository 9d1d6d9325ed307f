import type { MarkReason, Moment, Version } from '#shared/record/state.ts';

/** A moment that was marked because much of the text went right after. */
export type WipeVersion = Version & { readonly why: Extract<MarkReason, { kind: 'wipe' }> };

/** Text that went at once or within a few minutes, as one thing to tell. */
export interface WipeShown {
  /** The first moment that was marked: it has the most text. */
  readonly version: WipeVersion;
  /** All that were marked. */
  readonly moments: readonly Moment[];
}

/** Milliseconds between two marks from which they are two things to tell. */
const apart = 10 * 60_000;

/**
 * What a lead should hear of the marked moments of a section: those of the present epoch, without
 * what was found to be fine; oldest first.
 */
export function wipesToShow(
  versions: readonly Version[],
  epoch: number,
  isFine: (moment: Moment) => boolean,
): readonly WipeShown[] {
  const shown: { version: WipeVersion; moments: Moment[]; last: string }[] = [];
  for (const version of versions.filter(isWipe)) {
    const { moment, at } = version;
    if (moment.epoch !== epoch || isFine(moment)) continue;
    const before = shown.at(-1);
    if (before && Date.parse(at) - Date.parse(before.last) < apart) {
      before.moments.push(moment);
      before.last = at;
    } else shown.push({ version, moments: [moment], last: at });
  }
  return shown;
}

function isWipe(version: Version): version is WipeVersion {
  return version.why.kind === 'wipe';
}
