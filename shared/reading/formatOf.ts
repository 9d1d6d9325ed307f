import type { Run } from '../wording.ts';
import type { Markup } from './Markup.ts';
import { plainHref } from './plainHref.ts';
import type { Style } from './styleOf.ts';

type Format = Omit<Run, 'text'>;

/** The format of the words in an element, given that of the words around it. */
export function formatOf(element: Markup, style: Style, around: Format): Format {
  const isBold = weightIn(style) ?? (/^(?:b|strong)$/.test(element.name) || around.bold);
  const isItalic = slantIn(style) ?? (/^(?:i|em)$/.test(element.name) || around.italic);
  const href = element.name === 'a' ? plainHref(element.get('href') ?? '') : null;
  const link = href ?? around.href;
  const isNote = element.get('data-footnote') !== null || around.footnote;
  return {
    ...(isBold && { bold: true as const }),
    ...(isItalic && { italic: true as const }),
    ...(link !== undefined && { href: link }),
    ...(isNote && { footnote: true as const }),
  };
}

// The style goes before the tag: Google Docs wraps all it copies in a <b> that is not bold.
function weightIn(style: Style): boolean | null {
  const weight = style.get('font-weight');
  if (weight === 'bold' || weight === 'bolder') return true;
  if (weight === 'normal' || weight === 'lighter') return false;
  return weight && /^\d+$/.test(weight) ? Number(weight) >= 600 : null;
}

function slantIn(style: Style): boolean | null {
  const slant = style.get('font-style');
  if (slant === 'normal') return false;
  return slant && /^(?:italic|oblique)/.test(slant) ? true : null;
}
