import type { Style } from './styleOf.ts';

/** The rank of what is a heading where it comes from: 0 for a title, 1 to 9; null for the rest. */
export function headingRank(element: Element, style: Style): number | null {
  const [, tag] = /^h([1-6])$/.exec(element.localName) ?? [];
  if (tag) return Number(tag);
  if (element.classList.contains('MsoTitle')) return 0;
  // A style of one's own in Word, and Word on the web.
  const told =
    style.get('mso-outline-level') ??
    (element.getAttribute('role') === 'heading' ? element.getAttribute('aria-level') : null);
  return told && /^[1-9]$/.test(told) ? Number(told) : null;
}
