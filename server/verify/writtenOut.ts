import { cutAtNotes } from './cutAtNotes.ts';
import type { Run } from './Line.ts';

/**
 * Formatted text as plain text has it: behind a link stands where it leads, no mark is shown, and
 * for a footnote stands its number, counted from `first`.
 */
export function writtenOut(runs: readonly Run[], first = 1): string {
  let number = first;
  return cutAtNotes(runs)
    .map((cut) => (cut.isNote ? `[${number++}]` : cut.runs.map(said).join('')))
    .join('');
}

function said({ text, href }: Run): string {
  const address = href?.replaceAll(/\s/gu, '');
  const words = text.trimEnd();
  return address === undefined || words === address
    ? text
    : `${words} (${address})${text.slice(words.length)}`;
}
