import type { Markup } from './Markup.ts';
import type { Style } from './styleOf.ts';

/** The rank of what is a heading where it comes from: 0 for a title, 1 to 9; null for the rest. */
export function headingRank(element: Markup, style: Style): number | null {
  const [, tag] = /^h([1-6])$/.exec(element.name) ?? [];
  if (tag) return Number(tag);
  if (element.hasClass('MsoTitle')) return 0;
  // A style of one's own in Word, and Word on the web.
  const told =
    style.get('mso-outline-level') ??
    (element.get('role') === 'heading' ? element.get('aria-level') : null);
  return told && /^[1-9]$/.test(told) ? Number(told) : null;
}
