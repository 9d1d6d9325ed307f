import type { LeftOut } from './Left.ts';
import type { Markup } from './Markup.ts';
import type { Style } from './styleOf.ts';

interface Rule {
  readonly from: string;
  /** Null for what nobody would miss. */
  readonly what: LeftOut | null;
  readonly fits: (element: Markup, style: Style) => boolean;
}

const named = (names: string): Rule['fits'] => {
  const all = new Set(names.split(' '));
  return ({ name }) => all.has(name);
};
const classed = (...classes: readonly string[]): Rule['fits'] => {
  return (element) => classes.some((one) => element.hasClass(one));
};

/** Everything of what is pasted or read that does not come into the text, by where it comes from. */
const rules: readonly Rule[] = [
  // Not text.
  {
    from: 'pages',
    what: null,
    fits: named('script style template noscript title head meta link base'),
  },
  // What is drawn for the eye alone says nothing.
  { from: 'pages', what: null, fits: (element) => isDecoration(element) },
  { from: 'pages', what: 'picture', fits: named('img svg picture video audio canvas') },
  { from: 'pages', what: 'object', fits: named('iframe object embed math') },
  { from: 'pages', what: 'form', fits: named('select datalist textarea') },
  { from: 'pages', what: 'hidden', fits: (element) => element.get('hidden') !== null },
  {
    from: 'pages',
    what: 'hidden',
    fits: (_, style) =>
      style.get('display') === 'none' ||
      style.get('visibility') === 'hidden' ||
      style.get('mso-hide') === 'all',
  },
  // Words that a tracked change deleted.
  { from: 'pages', what: 'deleted', fits: named('del') },
  { from: 'Word', what: 'deleted', fits: classed('msoDel') },
  // The sign or number before a list item, which the list itself brings.
  { from: 'Word', what: null, fits: (_, style) => style.get('mso-list') === 'ignore' },
  // Comments: the mark in the text, and what they say.
  { from: 'Word', what: null, fits: classed('msocomanchor', 'MsoCommentReference') },
  {
    from: 'Word',
    what: 'comment',
    fits: (_, style) =>
      style.get('mso-element') === 'comment-list' ||
      style.get('mso-special-character') === 'comment',
  },
  // Settings and drawings.
  { from: 'Word', what: null, fits: ({ name }) => name === 'xml' || name.startsWith('v:') },
  {
    from: 'Google Docs',
    what: 'comment',
    fits: (element) => element.name === 'a' && (element.get('href') ?? '').startsWith('#cmnt'),
  },
  {
    from: 'mail',
    what: 'signature',
    fits: (element, style) =>
      classed('gmail_signature', 'gmail_signature_prefix', 'moz-signature')(element, style) ||
      element.get('id') === 'Signature',
  },
  // What our own page has beside the words of a paragraph: its number, its ground, objections.
  { from: 'our own page', what: null, fits: (element) => isBesideWords(element) },
];

function isDecoration(element: Markup): boolean {
  const isPicture = element.name === 'svg' || element.name === 'img';
  return isPicture && element.get('aria-hidden') === 'true';
}

const paragraphOnPage = new Set(['div']);

function isBesideWords(element: Markup): boolean {
  const isBeside =
    element.name === 'details' || element.hasClass('nr') || element.hasClass('margin');
  const around = isBeside ? element.parent?.closest(paragraphOnPage) : null;
  if (!around) return element.hasClass('sec-nr');
  const paragraph = around.hasClass('body') ? around.parent : around;
  return paragraph?.hasClass('p') === true && (paragraph.get('id') ?? '').startsWith('p-');
}

/** The rule by which an element stays out of the text with all that is in it; null when it is read. */
export function isLeftOut(element: Markup, style: Style): Pick<Rule, 'what'> | null {
  return rules.find(({ fits }) => fits(element, style)) ?? null;
}
