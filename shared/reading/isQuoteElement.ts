import type { Markup } from './Markup.ts';
import type { Style } from './styleOf.ts';

/**
 * Whether an element is a quotation. Gmail also indents with one: that has no border, not even the
 * line at its start that Outlook gives to quoted mail.
 */
export function isQuoteElement(element: Markup, style: Style): boolean {
  if (element.name === 'blockquote')
    return !/^(?:none|0)/.test(style.get('border') ?? '') || style.has('border-left');
  return element.hasClass('MsoQuote') || element.hasClass('MsoIntenseQuote');
}
