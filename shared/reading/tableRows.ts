import type { Markup } from './Markup.ts';

/**
 * The cells of a table, row by row; null for one that only sets a page out, as newsletters do: one
 * with a table in it, or with nothing beside anything.
 */
export function tableRows(table: Markup): Markup[][] | null {
  const inside = [...table.within()];
  const isLayout = inside.some(({ name }) => name === 'table');
  if (table.get('role') === 'presentation' || isLayout) return null;
  const rows = inside
    .filter(({ name }) => name === 'caption' || name === 'tr')
    .map((row) => (row.name === 'caption' ? [row] : row.elements.filter(saysSomething)));
  return rows.some(({ length }) => length > 1) ? rows : null;
}

function saysSomething({ text }: Markup): boolean {
  return text.trim() !== '';
}
