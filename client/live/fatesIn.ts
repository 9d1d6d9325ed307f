import type { Paragraph } from '#shared/document.ts';
import { findMerged } from '#shared/identity.ts';
import { carries } from './carries.ts';

/** What became of one paragraph of a base in a later text. */
export interface Fate {
  /** The paragraph itself; undefined where it is gone. */
  readonly whole: Paragraph | undefined;
  /** The new paragraphs into which its end went: it was split. */
  readonly tails: readonly Paragraph[];
  /** The paragraph it was joined to. */
  readonly survivor: Paragraph | undefined;
}

/** Answers for each paragraph of the base what became of it in the text. */
export function fatesIn(
  text: readonly Paragraph[],
  base: readonly Paragraph[],
): (paragraph: Paragraph) => Fate {
  const known = new Map<string, string>(base.map((one) => [one.id, one.text]));
  const now = new Map(text.map((one) => [one.id, one]));
  const fresh = text.filter(({ id }) => !known.has(id));
  const joined = new Map(
    findMerged(text, known).map(({ vanished, survivor }) => [vanished, text[survivor]]),
  );
  return (paragraph) => {
    const whole = now.get(paragraph.id);
    const lost = whole ? endLostBy(paragraph.text, whole.text) : '';
    const tails = fresh.filter((one) => carries(one.text, lost));
    return { whole, tails, survivor: joined.get(paragraph.id) };
  };
}

function endLostBy(before: string, now: string): string {
  let place = 0;
  while (place < now.length && before[place] === now[place]) place += 1;
  return before.slice(place);
}
