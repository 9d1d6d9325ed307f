import type { SectionView } from '#shared/view.ts';
import type { Cell } from './Sheet.ts';

/**
 * The numbers of a section and of a paragraph in it, a cell each: spreadsheets read 3.4 as the third
 * of April, and put 3.10 before 3.9.
 */
export function placeOf({ number: section }: SectionView, number: string | null): Cell[] {
  return [section, number === null ? null : Number(number.split('.')[1])];
}
