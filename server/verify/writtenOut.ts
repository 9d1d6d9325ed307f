import type { Run } from './Line.ts';

/** Formatted text as plain text has it: behind a link stands where it leads, and no mark is shown. */
export function writtenOut(runs: readonly Run[]): string {
  return runs
    .map(({ text, href }) => {
      const address = href?.replaceAll(/\s/gu, '');
      const said = text.trimEnd();
      return address === undefined || said === address
        ? text
        : `${said} (${address})${text.slice(said.length)}`;
    })
    .join('');
}
