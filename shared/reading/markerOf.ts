import { bareText } from '../wording.ts';
import type { Run } from '../wording.ts';

/** The sign with which someone, or a program that writes plain text, began a list item. */
export interface Marker {
  /** Characters from the start of the line to its first word. */
  readonly length: number;
  readonly isOrdered: boolean;
  readonly number: number | null;
  /** Whether it can be nothing else: a dash or a number may also begin a sentence. */
  readonly isSure: boolean;
}

const pattern =
  /^\s*(?:([•·▪◦‣●○■□◆➢✓\uf0a7\uf0b7\uf0d8\uf0fc]|o(?=\t))|[-–*]|\(?(?:(\d{1,3})[.)]|(?:[a-z]|[ivx]{1,4})\)))\s+(?=\S)/u;

/** The sign at the start of a line that makes it a list item: "- ", "• ", "1. ", "a) ". */
export function markerOf(line: readonly Run[]): Marker | null {
  const found = pattern.exec(bareText(line));
  if (!found) return null;
  const [whole, sure, number] = found;
  return {
    length: whole.length,
    isOrdered: /[.)]\s+$/.test(whole),
    number: number ? Number(number) : null,
    isSure: sure !== undefined,
  };
}
