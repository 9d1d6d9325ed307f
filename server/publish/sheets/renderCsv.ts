import { toCsv } from '#shared/toCsv.ts';
import { localTime } from './localTime.ts';
import type { Cell, Sheet } from './Sheet.ts';

/**
 * A table as CSV. Between cells stands a semicolon: that is what a spreadsheet set to Dutch opens
 * rightly by a double click, as it writes decimals with a comma; others ask, or guess it.
 */
export function renderCsv({ columns, rows }: Sheet): string {
  return toCsv([columns.map(({ title }) => title), ...rows.map((row) => row.map(write))]);
}

function write(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'object' ? localTime(cell.at).replace('T', ' ') : String(cell);
}
