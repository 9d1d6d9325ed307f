import { useState } from 'react';
import { useKeptHere } from '../../ui/useKeptHere.ts';
import type { Matrix, MatrixColumn, MatrixRow, MatrixSection } from './layMatrix.ts';
import type { Pointed } from './useMatrixInput.ts';

/** Where in the matrix one is: the row and the column, counted from 0 over all groups and sections. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** What stands at a spot. */
export interface Spotted {
  readonly row: MatrixRow;
  readonly section: MatrixSection;
  readonly column: MatrixColumn;
  /** The section's place in the matrix, and the paragraph's in the section. */
  readonly place: { readonly section: number; readonly column: number };
}

/**
 * Where one is in a matrix: moved by arrow keys, Home, End and the pages; Enter opens. Whoever comes
 * back to the page `wasHere`, at the same spot.
 */
export function useMatrixCursor(matrix: Matrix, onOpen: (spotted: Spotted) => void) {
  const [kept, keep] = useKeptHere<Spot | null>('matrix-spot', null);
  const [spot, setSpot] = useState(kept);
  const rows = matrix.groups.flatMap((group) => group.rows);
  const columns = columnsBefore(matrix, matrix.sections.length);
  /** Answers whether the key means something here. */
  const move = (key: string): boolean => {
    if (key === 'Enter') {
      const spotted = spot && spottedAt(matrix, spot);
      keep(spot);
      if (spotted) onOpen(spotted);
      return spotted !== null;
    }
    const step = moves[key];
    if (!step) return false;
    const { row, column } = spot ? step(spot, columns) : { row: 0, column: 0 };
    setSpot({ row: within(row, rows.length), column: within(column, columns) });
    return true;
  };
  const point = ({ row, section, column }: Pointed) => {
    if (column < (matrix.sections[section]?.columns.length ?? 0))
      setSpot({ row, column: columnsBefore(matrix, section) + column });
  };
  return {
    spot,
    spotted: spot && spottedAt(matrix, spot),
    wasHere: kept !== null,
    move,
    point,
    leave: () => keep(spot),
  };
}

function columnsBefore({ sections }: Matrix, section: number): number {
  return sections.slice(0, section).reduce((sum, { columns }) => sum + columns.length, 0);
}

const moves: Readonly<Record<string, (spot: Spot, columns: number) => Spot>> = {
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  PageUp: ({ row, column }) => ({ row: row - 10, column }),
  PageDown: ({ row, column }) => ({ row: row + 10, column }),
  Home: ({ row }) => ({ row, column: 0 }),
  End: ({ row }, columns) => ({ row, column: columns - 1 }),
};

function within(value: number, count: number): number {
  return Math.max(0, Math.min(count - 1, value));
}

function spottedAt({ groups, sections }: Matrix, spot: Spot): Spotted | null {
  const row = groups.flatMap((group) => group.rows)[spot.row];
  let left = spot.column;
  for (const [place, section] of sections.entries()) {
    const column = section.columns[left];
    if (column && row) return { row, section, column, place: { section: place, column: left } };
    left -= section.columns.length;
  }
  return null;
}
