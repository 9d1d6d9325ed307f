import { childrenOf } from './childrenOf.ts';
import { Fault } from './Fault.ts';
import type { Footnotes } from './Footnotes.ts';
import type { Run } from './Line.ts';
import { nameOf } from './nameOf.ts';
import type { Element } from './readMarkup.ts';
import { textIn } from './textIn.ts';

/**
 * The formatted text in an element, with the footnotes it refers to in their places.
 *
 * @throws Fault when words stand in it in a form that no text has.
 */
export function readHtmlRuns({ children }: Element, where: string, notes?: Footnotes): Run[] {
  const runs: Run[] = [];
  for (const child of children) {
    if (typeof child === 'string') runs.push({ text: child });
    else if (nameOf(child) === 'sup') runs.push(...noteAt(child, { where, notes, runs }));
    else runs.push(...markedRuns(child, {}, where));
  }
  return runs;
}

function markedRuns(element: Element, format: Omit<Run, 'text'>, where: string): Run[] {
  const name = nameOf(element);
  if (!['strong', 'em', 'a'].includes(name))
    throw new Fault(where, `words stand here in a form that no text has: ${name}`);
  const more = {
    ...format,
    ...(name === 'strong' && { bold: true as const }),
    ...(name === 'em' && { italic: true as const }),
    ...(name === 'a' && { href: element.attributes['href'] ?? '' }),
  };
  return element.children.flatMap((child) =>
    typeof child === 'string' ? [{ ...more, text: child }] : markedRuns(child, more, where),
  );
}

interface Before {
  readonly where: string;
  readonly notes: Footnotes | undefined;
  readonly runs: readonly Run[];
}

function noteAt(sign: Element, { where, notes, runs }: Before): Run[] {
  const [link, ...others] = childrenOf(sign, ['a'], where);
  const shown = link ? textIn(link, ({ attributes }) => attributes['class'] === 'hidden') : '';
  const number = Number(shown);
  const leads =
    shown === String(number) &&
    link?.attributes['href'] === `#n-${number}` &&
    link.attributes['id'] === `r-${number}`;
  // Two with nothing between them would be one.
  const isApart = runs.findLast(({ text }) => text !== '')?.footnote !== true;
  const said = leads && isApart && others.length === 0 ? notes?.take(number) : null;
  if (!said?.some(({ text }) => text.trim() !== ''))
    throw new Fault(where, `here stands what is no footnote of this text: ‘${shown}’`);
  return said;
}
