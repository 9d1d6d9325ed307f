import type { Run } from '../wording.ts';
import { formatOf } from './formatOf.ts';
import { headingRank } from './headingRank.ts';
import { isQuoteElement } from './isQuoteElement.ts';
import type { Markup } from './Markup.ts';
import type { Style } from './styleOf.ts';
import { wordItem } from './wordItem.ts';
import type { WordItem } from './wordItem.ts';

interface OpenList {
  readonly isOrdered: boolean;
  readonly depth: number;
  next: number;
}

interface OpenItem extends WordItem {
  /** Whether it has a paragraph already; what follows goes on in the same item. */
  isBegun: boolean;
}

/** What holds for the words inside an element. */
export interface Place {
  readonly format: Omit<Run, 'text'>;
  /** Whether line ends in the words are shown as such. */
  readonly keepsLines: boolean;
  readonly heading: number | null;
  readonly isQuote: boolean;
  readonly list: OpenList | null;
  readonly item: OpenItem | null;
  /** Names of what is around them, by which links lead there. */
  readonly anchors: readonly string[];
}

/** What holds where nothing is said of it. */
export const outside: Place = {
  format: {},
  keepsLines: false,
  heading: null,
  isQuote: false,
  list: null,
  item: null,
  anchors: [],
};

/** What holds inside an element, given what holds around it. */
export function placeIn(element: Markup, style: Style, around: Place): Place {
  const space = style.get('white-space');
  return {
    format: formatOf(element, style, around.format),
    keepsLines: space ? space.startsWith('pre') : element.name === 'pre' || around.keepsLines,
    heading: headingRank(element, style) ?? around.heading,
    isQuote: around.isQuote || isQuoteElement(element, style),
    ...listPlaceIn(element, style, around),
    anchors: anchorsIn(element, around),
  };
}

/** The names of an element, with those of what is around it. */
function anchorsIn(element: Markup, { anchors }: Place): readonly string[] {
  const id = element.get('id');
  return id ? [...anchors, id] : anchors;
}

function listPlaceIn(element: Markup, style: Style, around: Place): Pick<Place, 'list' | 'item'> {
  const { list, item } = around;
  const { name } = element;
  if (name === 'ul' || name === 'ol') {
    const start = Number.parseInt(element.get('start') ?? '', 10);
    const next = Number.isNaN(start) ? 1 : start;
    return { list: { isOrdered: name === 'ol', depth: (list?.depth ?? 0) + 1, next }, item };
  }
  if (name === 'li') return { list, item: itemOf(element, list) };
  const word = wordItem(element, style);
  return { list, item: word ? { ...word, isBegun: false } : item };
}

function itemOf(element: Markup, list: OpenList | null): OpenItem {
  // Word on the web gives every item a list of its own and says the level.
  const told = Number(element.get('data-aria-level'));
  const number = list?.next ?? 1;
  if (list) list.next += 1;
  const level = told > 0 ? told : (list?.depth ?? 1);
  return { level, isOrdered: list?.isOrdered ?? false, number, isBegun: false };
}
