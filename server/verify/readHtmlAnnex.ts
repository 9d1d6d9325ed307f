import { childrenOf } from './childrenOf.ts';
import { Fault } from './Fault.ts';
import { nameOf } from './nameOf.ts';
import type { Element } from './readMarkup.ts';
import { textIn } from './textIn.ts';
import type { Wanted } from './lineKinds.ts';

/** A line of an annex as an HTML export shows it. */
export type ShownLine =
  | { readonly kind: Wanted['kind']; readonly text: string }
  /** What an amendment would change: its words before, and after as `text`. */
  | { readonly kind: 'change'; readonly from: string; readonly text: string };

/**
 * The lines of an annex of amendments or recommendations, in order.
 *
 * @throws Fault when anything stands in it that no export has there.
 */
export function readHtmlAnnex(annex: Element, where: string): ShownLine[] {
  return childrenOf(annex, ['h2', 'p.text', 'article'], where).flatMap((part): ShownLine[] => {
    if (part.tag === 'article') return linesIn(part, where);
    const kind = part.tag === 'h2' ? 'heading' : 'plain';
    return [{ kind, text: plain(part, where) }];
  });
}

function linesIn(article: Element, where: string): ShownLine[] {
  const [title, first, ...rest] = childrenOf(article, ['h3', 'p.small', 'p.text'], where);
  if (title?.tag !== 'h3' || !first || rest.some(({ tag }) => tag === 'h3'))
    throw new Fault(where, 'here stands an entry without a title, or with two');
  const named = plain(title, where);
  // Of an amendment its status comes first, and the words that it would change behind it.
  const isAmendment = nameOf(first) === 'p.small';
  if (!isAmendment)
    return [
      { kind: 'amendment', text: named },
      { kind: 'own', text: plain(first, where) },
      ...rest.map((line) => detail(line, where)),
    ];
  const [change, ...details] = rest;
  return [
    { kind: 'amendment', text: `${named}: ${plain(first, where)}` },
    ...(change ? [changeIn(change, where)] : []),
    ...details.map((line) => detail(line, where)),
  ];
}

/** What an element of nothing but words says. */
function plain(element: Element, where: string): string {
  childrenOf({ ...element, children: element.children.filter(isElement) }, [], where);
  return squeeze(textIn(element));
}

// A label, and then words or one address, which leads where it says.
function detail(line: Element, where: string): ShownLine {
  const inner = line.children.filter(isElement);
  const [label, link, ...others] = inner;
  const isLine =
    nameOf(line) === 'p.small' &&
    label === line.children[0] &&
    label?.tag === 'b' &&
    others.length === 0 &&
    (!link || (link.tag === 'a' && link.attributes['href'] === textIn(link))) &&
    inner.every(({ children }) => !children.some(isElement));
  if (!isLine) throw new Fault(where, `here stands what no annex has: ‘${textIn(line).trim()}’`);
  return { kind: 'detail', text: squeeze(textIn(line)) };
}

function changeIn(text: Element, where: string): ShownLine {
  const parts = childrenOf(
    { ...text, children: text.children.filter(isElement) },
    ['ins', 'del', 'span.hidden'],
    where,
  );
  for (const part of parts)
    childrenOf({ ...part, children: part.children.filter(isElement) }, ['span.hidden'], where);
  const but = (left: string) => bracketed(textIn(text, (inner) => isLeft(inner, left)));
  return { kind: 'change', from: but('ins'), text: but('del') };
}

function isLeft(element: Element, tag: string): boolean {
  return element.tag === tag || nameOf(element) === 'span.hidden';
}

// The brackets of a footnote that is new or gone stand there in both texts.
function bracketed(text: string): string {
  return squeeze(squeeze(text).replaceAll(/ ?\[ ?\]/gu, ''));
}

function isElement(child: Element | string): child is Element {
  return typeof child !== 'string';
}

function squeeze(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
