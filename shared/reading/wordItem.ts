import type { Markup } from './Markup.ts';
import { styleOf } from './styleOf.ts';
import type { Style } from './styleOf.ts';

/** What Word says of a paragraph that is a list item. */
export interface WordItem {
  readonly level: number;
  readonly isOrdered: boolean;
  readonly number: number | null;
}

/**
 * Word's lists are paragraphs: their style says the level, as in "l0 level2 lfo1", and the sign
 * that stands before the words says whether they are numbered.
 */
export function wordItem(element: Markup, style: Style): WordItem | null {
  const [, level] = /\blevel(\d)\b/.exec(style.get('mso-list') ?? '') ?? [];
  if (!level) return null;
  const sign = signOf(element);
  const isOrdered = /^[([]?(?:\d+(?:\.\d+)*|[a-z]{1,5})[.):\]]|^\d+$/i.test(sign);
  const [last] = /\d+(?=\D*$)/.exec(sign) ?? [];
  return { level: Number(level), isOrdered, number: isOrdered && last ? Number(last) : null };
}

function signOf(element: Markup): string {
  for (const inside of element.within())
    if (styleOf(inside).get('mso-list') === 'ignore') return inside.text.trim();
  return '';
}
