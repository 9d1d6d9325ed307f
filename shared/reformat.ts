import { changesBetween } from './changes.ts';
import { joinTokens, tokenise } from './tokens.ts';
import type { Token } from './tokens.ts';
import { plainText } from './wording.ts';
import type { Run } from './wording.ts';

/**
 * Plain text as runs that keep the bold, italic and links of the words it has in common with
 * `formatted`; new words are plain. For editing wording in a plain text field.
 */
export function reformat(formatted: readonly Run[], text: string): Run[] {
  const from = tokenise(formatted);
  const bare = from.map(({ text: word }) => ({ text: word }));
  const result: Token[] = [];
  let place = 0;
  for (const change of changesBetween(bare, tokenise([{ text }]))) {
    result.push(...from.slice(place, change.start), ...change.tokens);
    place = change.end;
  }
  return joinTokens([...result, ...from.slice(place)]).filter((run) => plainText([run]) !== '');
}
