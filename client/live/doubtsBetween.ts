import type { Paragraph } from '#shared/document.ts';
import { findMerged } from '#shared/identity.ts';
import { newId } from '#shared/ids.ts';
import type { ParagraphId } from '#shared/ids.ts';
import { carries } from './carries.ts';
import { clashes } from './clashes.ts';
import type { Doubt, Remedy } from './Doubt.ts';

/** A section's text: what both sides began from, as each left it, and as it came out. */
export interface FourTexts {
  readonly base: readonly Paragraph[];
  readonly own: readonly Paragraph[];
  readonly others: readonly Paragraph[];
  readonly merged: readonly Paragraph[];
}

/** What became of one paragraph of the base in one text. */
interface Fate {
  readonly whole: Paragraph | undefined;
  /** The new paragraphs into which its end went: it was split. */
  readonly tails: readonly Paragraph[];
  /** The paragraph it was joined to. */
  readonly survivor: Paragraph | undefined;
}

/**
 * The paragraphs of which two sides made different things while apart [T7]: both changed the same
 * words or one sentence, words of one side did not come through, one deleted what the other
 * changed, or both split or moved it and words of it are there twice.
 */
export function doubtsBetween(texts: FourTexts, epoch: number): Doubt[] {
  const ownFates = fatesIn(texts.own, texts.base);
  const othersFates = fatesIn(texts.others, texts.base);
  const merged = byId(texts.merged);
  return texts.base.flatMap((paragraph): Doubt[] => {
    const { id } = paragraph;
    const [own, others] = [ownFates(paragraph), othersFates(paragraph)];
    const now = merged.get(id);
    const isTwice = texts.merged.filter((one) => one.id === id).length > 1;
    const cause = isTwice ? 'doubled' : causeOf(paragraph, { own, others, now });
    if (!cause) return [];
    const pieces = new Set([id, ...own.tails.map(idOf), ...others.tails.map(idOf)]);
    const came = texts.merged.filter((one) => pieces.has(one.id));
    const isOwnIn = textOf(came) !== textOf(piecesOf(others));
    // Of two blocks with one id the server has yet to say which keeps it.
    const remedies = isTwice
      ? []
      : isOwnIn
        ? remediesToOthers({ id, own }, texts)
        : remediesToOwn({ id, others }, texts);
    return [
      {
        id: newId(),
        paragraph: id,
        epoch,
        cause,
        number: now?.number ?? paragraph.number,
        base: paragraph.wording,
        own: piecesOf(own).map(wordingOf),
        others: piecesOf(others).map(wordingOf),
        merged: came.map(wordingOf),
        isOwnIn,
        remedies,
        isUndone: false,
      },
    ];
  });
}

interface Fates {
  readonly own: Fate;
  readonly others: Fate;
  readonly now: Paragraph | undefined;
}

function causeOf(paragraph: Paragraph, { own, others, now }: Fates): Doubt['cause'] | null {
  if (!own.whole || !others.whole) {
    const left = own.whole ?? others.whole;
    const isLost = left && left.text !== paragraph.text && now?.text !== left.text;
    return isLost ? (own.whole ? 'deleted-there' : 'deleted-here') : null;
  }
  const isTwice = own.tails.some((a) => others.tails.some((b) => carries(a.text, b.text)));
  if (isTwice) return 'doubled';
  if (!now) return null;
  const [base, mine, theirs] = [paragraph, own.whole, others.whole].map(wordingOf);
  if (!base || !mine || !theirs) return null;
  return clashes({ base, own: mine, others: theirs, merged: now.wording }) ? 'changed' : null;
}

// The text says what the others wrote; what was split off here goes, what was joined comes apart.
function remediesToOthers({ id, own }: { id: ParagraphId; own: Fate }, texts: FourTexts): Remedy[] {
  const survivor = own.survivor && byId(texts.others).has(own.survivor.id) ? [own.survivor.id] : [];
  const theirs = [...survivor, id].map((one) => remedy(one, texts.others, texts.merged));
  const split = own.tails.map((tail) => ({
    ...remedy(tail.id, texts.merged, texts.merged),
    to: null,
  }));
  return [...theirs, ...split].filter(isChange);
}

// Where the others split or joined the paragraph, one's own text would say the same words twice.
function remediesToOwn(
  { id, others }: { id: ParagraphId; others: Fate },
  texts: FourTexts,
): Remedy[] {
  if (others.survivor || others.tails.length > 0) return [];
  return [remedy(id, texts.own, texts.merged)].filter(isChange);
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
    from: byId(merged).get(paragraph)?.wording ?? null,
    to: target[place]?.wording ?? null,
  };
}

function isChange({ from, to }: Remedy): boolean {
  return JSON.stringify(from) !== JSON.stringify(to);
}

function fatesIn(
  text: readonly Paragraph[],
  base: readonly Paragraph[],
): (paragraph: Paragraph) => Fate {
  const known = byId(base);
  const now = byId(text);
  const fresh = text.filter(({ id }) => !known.has(id));
  const texts = new Map<string, string>(base.map((one) => [one.id, one.text]));
  const joined = new Map(
    findMerged(text, texts).map(({ vanished, survivor }) => [vanished, text[survivor]]),
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

function piecesOf({ whole, tails }: Fate): Paragraph[] {
  return whole ? [whole, ...tails] : [...tails];
}

function byId(paragraphs: readonly Paragraph[]): Map<ParagraphId, Paragraph> {
  return new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph]));
}

function idOf({ id }: Paragraph): ParagraphId {
  return id;
}

function wordingOf({ wording }: Paragraph): Paragraph['wording'] {
  return wording;
}

function textOf(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map(({ text }) => text).join('\n');
}
