import { cutAtNotes } from './cutAtNotes.ts';
import type { Run } from './Line.ts';

/** What runs of text say, without their format: a footnote between brackets, behind a space. */
export function plainOf(runs: readonly Run[]): string {
  return cutAtNotes(runs).reduce((said, cut) => {
    const words = cut.runs.map(({ text }) => text).join('');
    if (!cut.isNote) return said + words;
    return `${said}${said === '' || said.endsWith(' ') ? '' : ' '}[${words}]`;
  }, '');
}
