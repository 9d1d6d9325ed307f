/**
 * The cells of a table, row by row; null for one that only sets a page out, as newsletters do: one
 * with a table in it, or with nothing beside anything.
 */
export function tableRows(table: Element): Element[][] | null {
  if (table.getAttribute('role') === 'presentation' || table.querySelector('table')) return null;
  const rows = [...table.querySelectorAll('caption, tr')].map((row) =>
    row.localName === 'caption' ? [row] : [...row.children].filter(saysSomething),
  );
  return rows.some(({ length }) => length > 1) ? rows : null;
}

function saysSomething({ textContent }: Element): boolean {
  return textContent.trim() !== '';
}
