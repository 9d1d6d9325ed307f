import type { Paragraph } from '#shared/document.ts';
import type { SearchedPlace } from './SearchedPlace.ts';
import type { SearchedText } from './SearchedText.ts';

/** The titles, headings and paragraphs of texts, in order, with where each of them stands. */
export function textPlaces(texts: readonly SearchedText[]): SearchedPlace[] {
  return texts.flatMap((text) => [titleOf(text), ...(text.paragraphs ?? []).map(placeIn(text))]);
}

function titleOf({ href, number, title }: SearchedText): SearchedPlace {
  const label = String(number);
  return { kind: 'text', key: href, href, text: title, number: null, label, title, isTitle: true };
}

function placeIn(section: SearchedText): (paragraph: Paragraph) => SearchedPlace {
  const { number: of, title } = section;
  return (paragraph) => ({
    kind: 'text',
    key: paragraph.id,
    href: hrefOf(section, paragraph),
    text: paragraph.text,
    number: paragraph.number,
    label: paragraph.number ?? String(of),
    title,
    isTitle: false,
  });
}

// A heading has no place of its own: what it stands above has.
function hrefOf({ href, paragraphs }: SearchedText, { id, number }: Paragraph): string {
  if (number !== null) return `${href}#p-${id}`;
  const from = paragraphs?.findIndex((one) => one.id === id) ?? 0;
  const place = paragraphs?.slice(from).find((one) => one.number !== null);
  return place ? `${href}#p-${place.id}` : href;
}
