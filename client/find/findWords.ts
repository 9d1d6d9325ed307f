import { foldText } from './foldText.ts';

/** A stretch of a found text; a hit is one of the words that were looked for. */
export interface FoundPart {
  readonly text: string;
  readonly isHit: boolean;
}

/** Characters of a text that are shown before the first hit, and in all. */
const before = 40;
const shown = 180;

/**
 * A text around the first of some words, which are folded; null where one of them does not occur.
 * Words are found inside longer ones; case, accents and kinds of quotation marks make no difference.
 */
export function findWords(text: string, words: readonly string[]): readonly FoundPart[] | null {
  const hits = hitsIn(text, words);
  return hits && partsAround(text, hits);
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

// Where they stand, joined where they overlap and in order.
function hitsIn(text: string, words: readonly string[]): readonly Stretch[] | null {
  const { text: folded, startOf } = foldText(text);
  const found: Stretch[] = [];
  for (const word of words) {
    const places = placesOf(word, folded);
    if (places.length === 0) return null;
    for (const at of places) {
      found.push({ start: startOf(at), end: startOf(at + word.length) });
    }
  }
  return joined(found.toSorted((a, b) => a.start - b.start));
}

function placesOf(word: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    places.push(at);
  }
  return places;
}

function joined(stretches: readonly Stretch[]): Stretch[] {
  const apart: Stretch[] = [];
  for (const { start, end } of stretches) {
    const last = apart.at(-1);
    if (last && start <= last.end)
      apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else apart.push({ start, end });
  }
  return apart;
}

function partsAround(text: string, hits: readonly Stretch[]): FoundPart[] {
  const from = wordStart(text, (hits[0]?.start ?? 0) - before);
  const to = wordEnd(text, Math.max(from + shown, hits[0]?.end ?? 0));
  const parts: FoundPart[] = from > 0 ? [{ text: '… ', isHit: false }] : [];
  let at = from;
  for (const { start, end } of hits.filter((hit) => hit.end <= to)) {
    parts.push({ text: text.slice(at, start), isHit: false });
    parts.push({ text: text.slice(start, end), isHit: true });
    at = end;
  }
  parts.push({ text: text.slice(at, to) + (to < text.length ? ' …' : ''), isHit: false });
  return parts.filter((part) => part.text !== '');
}

function wordStart(text: string, near: number): number {
  return near <= 0 ? 0 : text.lastIndexOf(' ', near) + 1;
}

function wordEnd(text: string, near: number): number {
  const end = text.indexOf(' ', near);
  return near >= text.length || end < 0 ? text.length : end;
}
