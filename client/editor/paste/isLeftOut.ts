import type { Style } from './styleOf.ts';

interface LeftOut {
  readonly from: string;
  readonly what: string;
  readonly fits: (element: Element, style: Style) => boolean;
}

/** A rule for elements that a CSS selector finds. */
function select(from: string, what: string, selector: string): LeftOut {
  return { from, what, fits: (element) => element.matches(selector) };
}

/** Everything of what is pasted that does not come into the text, by where it comes from. */
const rules: readonly LeftOut[] = [
  select('pages', 'what is not text', 'script, style, template, noscript, title, head, meta, link'),
  select('pages', 'pictures and films', 'img, svg, picture, video, audio, canvas, iframe, object'),
  select('pages', 'choices of a form', 'select, datalist'),
  select('pages', 'what is hidden', '[hidden]'),
  {
    from: 'pages',
    what: 'what is hidden',
    fits: (_, style) =>
      style.get('display') === 'none' ||
      style.get('visibility') === 'hidden' ||
      style.get('mso-hide') === 'all',
  },
  select('pages and Word', 'words that a tracked change deleted', 'del, .msoDel'),
  {
    from: 'Word',
    what: 'the sign or number before a list item, which the list itself brings',
    fits: (_, style) => style.get('mso-list') === 'ignore',
  },
  select('Word', 'comments: the mark in the text', '.msocomanchor, .MsoCommentReference'),
  {
    from: 'Word',
    what: 'comments: what they say',
    fits: (_, style) =>
      style.get('mso-element') === 'comment-list' ||
      style.get('mso-special-character') === 'comment',
  },
  {
    from: 'Word',
    what: 'settings and drawings',
    fits: ({ localName }) => localName === 'xml' || localName.startsWith('v:'),
  },
  select('Google Docs', 'comments', 'a[href^="#cmnt"]'),
  select(
    'mail',
    'signatures',
    '.gmail_signature, .gmail_signature_prefix, .moz-signature, #Signature',
  ),
];

/** Whether an element stays out of the text with all that is in it. */
export function isLeftOut(element: Element, style: Style): boolean {
  return rules.some(({ fits }) => fits(element, style));
}
