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

/** What the line of an amendment says about others that it meets, in order. */
export function clashesIn(line: string, { number }: Amendment, { clashes }: ExportWords): Clash[] {
  const numbers = [...new Set(line.match(/[A-Z]-\d+/gu) ?? [])];
  return numbers
    .flatMap((other) => clashes.map((say, on) => ({ of: number, other, on, said: say(other) })))
    .filter(({ said }) => line.includes(said))
    .toSorted((a, b) => line.indexOf(a.said) - line.indexOf(b.said));
}
