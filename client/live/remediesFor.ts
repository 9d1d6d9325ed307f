import type { Paragraph } from '#shared/document.ts';
import type { ParagraphId } from '#shared/ids.ts';
import type { Fate } from './fatesIn.ts';
import type { FourTexts } from './FourTexts.ts';
import type { Remedy } from './Remedy.ts';

/** A paragraph that is doubted, and what each side made of it. */
export interface Parting {
  readonly id: ParagraphId;
  readonly own: Fate;
  readonly others: Fate;
  /** Whether one's own words are in what came of it. */
  readonly isOwnIn: boolean;
}

/**
 * What one click does [T7]: where one's own words are in the text, it says what the others wrote
 * (what was split off here goes, what was joined comes apart); where they are not, they come back.
 */
export function remediesFor({ id, own, others, isOwnIn }: Parting, texts: FourTexts): Remedy[] {
  if (!isOwnIn) {
    // Where the others split or joined it, one's own text would say the same words twice.
    const isApart = others.survivor !== undefined || others.tails.length > 0;
    return isApart ? [] : [remedy(id, texts.own, texts.merged)].filter(isChange);
  }
  const survivor = texts.others.filter((one) => one.id === own.survivor?.id).map(idOf);
  const theirs = [...survivor, id].map((one) => remedy(one, texts.others, texts.merged));
  const split = own.tails.map((tail) => remedy(tail.id, texts.others, texts.merged));
  return [...theirs, ...split].filter(isChange);
}

function remedy(
  paragraph: ParagraphId,
  target: readonly Paragraph[],
  merged: readonly Paragraph[],
): Remedy {
  const place = target.findIndex(({ id }) => id === paragraph);
  return {
    paragraph,
    behind: target[place - 1]?.id ?? null,
    from: merged.find(({ id }) => id === paragraph)?.wording ?? null,
    to: target[place]?.wording ?? null,
  };
}

function isChange({ from, to }: Remedy): boolean {
  return JSON.stringify(from) !== JSON.stringify(to);
}

function idOf({ id }: Paragraph): ParagraphId {
  return id;
}
