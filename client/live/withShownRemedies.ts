import type { Doubt } from '#shared/doubt.ts';
import { hashWording } from '#shared/wording.ts';
import type { Wording } from '#shared/wording.ts';

/**
 * A doubt that another page told of, with only those remedies that take out what came of it or write
 * what it shows: one press must not put words into the text that nobody here has read.
 */
export function withShownRemedies(doubt: Doubt): Doubt {
  const exact = (wording: Wording) => hashWording(wording).exact;
  const came = new Set(doubt.merged.map(exact));
  const shown = new Set([...doubt.own, ...doubt.others].map(exact));
  const remedies = doubt.remedies.filter(
    ({ from, to }) => (!from || came.has(exact(from))) && (!to || shown.has(exact(to))),
  );
  // Half of what belongs together would leave words twice.
  return { ...doubt, remedies: remedies.length === doubt.remedies.length ? remedies : [] };
}
