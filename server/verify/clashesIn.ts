import type { Amendment } from './Account.ts';
import type { ExportWords } from './ExportWords.ts';

/** That an export says of one amendment that it meets another. */
export interface Clash {
  readonly of: string;
  readonly other: string;
  /** In which way, as a place in the list of ways. */
  readonly on: number;
  readonly said: string;
}

/** A paragraph of an amendment, and how it can begin and has to end. */
interface Spoken {
  readonly line: string;
  readonly heads: readonly string[];
  readonly end: string;
}

/** What is said of an amendment about others that it meets, in order: all that stands in between. */
export function clashesIn(
  { line, heads, end }: Spoken,
  { number }: Amendment,
  { clashes }: ExportWords,
): Clash[] {
  const letters = withoutSpace(line);
  const head = heads.map(withoutSpace).find((one) => letters.startsWith(one));
  if (head === undefined) return [];
  const between = letters.slice(head.length, letters.length - withoutSpace(end).length);
  const numbers = [...new Set(between.match(/[A-Z]-\d+/gu) ?? [])];
  const place = (said: string) => between.indexOf(withoutSpace(said));
  return numbers
    .flatMap((other) => clashes.map((say, on) => ({ of: number, other, on, said: say(other) })))
    .filter(({ said }) => place(said) >= 0)
    .toSorted((a, b) => place(a.said) - place(b.said));
}

// A word that is longer than a line is cut in plain text.
function withoutSpace(text: string): string {
  return text.replaceAll(/\s+/gu, '');
}
