import { childrenOf } from './childrenOf.ts';
import { Fault } from './Fault.ts';
import { Footnotes } from './Footnotes.ts';
import { readHtmlRuns } from './readHtmlRuns.ts';
import type { Element } from './readMarkup.ts';
import { textIn } from './textIn.ts';

/** What a reader sees of the way back from a note. */
const back = '↑';

/**
 * The footnotes below a section of an HTML export; none without the element that holds them.
 *
 * @throws Fault when they are not numbered from `first` on, or not laid out as footnotes.
 */
export function readHtmlNotes(
  notes: Element | undefined,
  { first, where }: { first: number; where: string },
): Footnotes {
  if (!notes) return new Footnotes(first, []);
  const [list, ...others] = childrenOf(notes, ['ol'], where);
  if (!list || others.length > 0 || list.attributes['start'] !== String(first))
    throw new Fault(`${where}, footnotes`, `they do not begin at ${first}`);
  const items = childrenOf(list, ['li'], where).map((item, place) => {
    const number = first + place;
    const at = `${where}, footnote ${number}`;
    const [said, way, ...more] = childrenOf(item, ['span', 'a'], at);
    const isItsOwn =
      said?.tag === 'span' &&
      way?.tag === 'a' &&
      item.attributes['id'] === `n-${number}` &&
      way.attributes['href'] === `#r-${number}` &&
      textIn(way, isUnseen).trim() === back;
    if (!isItsOwn || more.length > 0) throw new Fault(at, 'it is not laid out as a footnote');
    return readHtmlRuns(said, at);
  });
  return new Footnotes(first, items);
}

function isUnseen({ attributes }: Element): boolean {
  return attributes['class'] === 'hidden';
}
