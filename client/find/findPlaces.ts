import type { Paragraph } from '#shared/document.ts';
import { findWords } from './findWords.ts';
import type { FoundPart } from './findWords.ts';

/** A text to look through: a section of a manifesto. */
export interface SearchedText {
  /** Counts from 1. */
  readonly number: number;
  readonly title: string;
  /** Where the section is open; a paragraph's place in it comes behind this. */
  readonly href: string;
  /** Null as long as it is not here. */
  readonly paragraphs: readonly Paragraph[] | null;
}

/** A title, a heading or a paragraph in which all words were found. */
export interface FoundPlace {
  readonly key: string;
  readonly href: string;
  /** The public number of a paragraph [P4]; of its section for what has none. */
  readonly number: string;
  readonly title: string;
  /** The text around the first word that was found; none for a title, which is shown anyway. */
  readonly parts: readonly FoundPart[];
}

/** Where all words of `query` occur; a public number ("3.4") finds its paragraph [P4]. */
export function findPlaces(texts: readonly SearchedText[], query: string): readonly FoundPlace[] {
  return texts.flatMap((text) => [...titleIn(text, query), ...paragraphsIn(text, query)]);
}

function titleIn({ href, number, title }: SearchedText, query: string): FoundPlace[] {
  if (!findWords(title, query)) return [];
  return [{ key: href, href, number: String(number), title, parts: [] }];
}

function paragraphsIn(text: SearchedText, query: string): FoundPlace[] {
  return (text.paragraphs ?? []).flatMap((paragraph) => {
    const isNamed = paragraph.number === query.trim();
    const parts = findWords(paragraph.text, query) ?? (isNamed ? whole(paragraph) : null);
    const number = paragraph.number ?? String(text.number);
    if (!parts) return [];
    return [{ key: paragraph.id, href: hrefOf(text, paragraph), number, title: text.title, parts }];
  });
}

function whole({ text }: Paragraph): FoundPart[] {
  return [{ text, isHit: false }];
}

// A heading has no place of its own: what it stands above has.
function hrefOf({ href, paragraphs }: SearchedText, { id }: Paragraph): string {
  const from = paragraphs?.findIndex((one) => one.id === id) ?? 0;
  const place = paragraphs?.slice(from).find(({ number }) => number !== null);
  return place ? `${href}#p-${place.id}` : href;
}
