import type { Paragraph } from '#shared/document.ts';
import { newId } from '#shared/newId.ts';
import { carries } from './carries.ts';
import { clashes } from './clashes.ts';
import { fatesIn } from './fatesIn.ts';
import type { Fate } from './fatesIn.ts';
import type { FoundDoubt } from './FoundDoubt.ts';
import type { FourTexts } from './FourTexts.ts';
import { remediesFor } from './remediesFor.ts';

/**
 * The paragraphs of which two sides made different things while apart [T7]: both changed the same
 * words or one sentence, words of one side did not come through, one deleted what the other
 * changed, or both split or moved it and words of it are there twice.
 */
export function doubtsBetween(texts: FourTexts, epoch: number): FoundDoubt[] {
  const ownFates = fatesIn(texts.own, texts.base);
  const othersFates = fatesIn(texts.others, texts.base);
  return texts.base.flatMap((paragraph, place): FoundDoubt[] => {
    const { id } = paragraph;
    const [own, others] = [ownFates(paragraph), othersFates(paragraph)];
    const now = texts.merged.filter((one) => one.id === id);
    const cause = causeOf(paragraph, { own, others, now });
    if (!cause) return [];
    const pieces = new Set([id, ...own.tails.map(idOf), ...others.tails.map(idOf)]);
    const came = texts.merged.filter((one) => pieces.has(one.id));
    const isOwnIn = textOf(came) !== textOf(piecesOf(others));
    // Of two blocks with one id the server has yet to say which keeps it.
    const remedies = now.length > 1 ? [] : remediesFor({ id, own, others, isOwnIn }, texts);
    return [
      {
        id: newId(),
        paragraph: id,
        behind: texts.base[place - 1]?.id ?? null,
        epoch,
        cause,
        number: (now[0] ?? paragraph).number,
        base: paragraph.wording,
        own: piecesOf(own).map(wordingOf),
        others: piecesOf(others).map(wordingOf),
        merged: came.map(wordingOf),
        isOwnIn,
        remedies,
      },
    ];
  });
}

interface Outcome {
  readonly own: Fate;
  readonly others: Fate;
  /** The paragraph in what came of it: none, one, or where both made it anew two. */
  readonly now: readonly Paragraph[];
}

function causeOf(
  paragraph: Paragraph,
  { own, others, now: [now, again] }: Outcome,
): FoundDoubt['cause'] | null {
  if (again) return 'doubled';
  if (!own.whole || !others.whole) {
    const left = own.whole ?? others.whole;
    const isLost = left && left.text !== paragraph.text && now?.text !== left.text;
    return isLost ? (own.whole ? 'deleted-there' : 'deleted-here') : null;
  }
  const isEndTwice = own.tails.some((a) => others.tails.some((b) => carries(a.text, b.text)));
  if (isEndTwice) return 'doubled';
  if (!now) return null;
  const isClash = clashes({
    base: paragraph.wording,
    own: own.whole.wording,
    others: others.whole.wording,
    merged: now.wording,
  });
  return isClash ? 'changed' : null;
}

function piecesOf({ whole, tails }: Fate): Paragraph[] {
  return whole ? [whole, ...tails] : [...tails];
}

function idOf({ id }: Paragraph): Paragraph['id'] {
  return id;
}

function wordingOf({ wording }: Paragraph): Paragraph['wording'] {
  return wording;
}

function textOf(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map(({ text }) => text).join('\n');
}
