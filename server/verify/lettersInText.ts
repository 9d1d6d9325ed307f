import type { Run } from './Line.ts';

/** The letters of a text as plain text has them: behind a link stands where it leads. */
export function lettersInText(runs: readonly Run[]): string {
  const said = runs.map(({ text, href }) => {
    const address = href?.replaceAll(/\s/gu, '');
    return address === undefined || text.trimEnd() === address ? text : `${text}(${address})`;
  });
  return said.join('').replaceAll(/\s+/gu, '');
}
