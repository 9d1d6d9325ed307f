import type { BrickState } from '#shared/ground.ts';
import type { Matrix, MatrixColumn, MatrixRow, MatrixSection } from './layMatrix.ts';

/** Paragraphs of one section that stand together in words. */
export interface MatrixPart {
  readonly section: MatrixSection;
  /** The section's place in the matrix, and that of the first paragraph in the section, from 0. */
  readonly place: number;
  readonly from: number;
  readonly columns: readonly MatrixColumn[];
}

/** As many as a page has room for beside a partner's name, and as are laid out in no time. */
const most = 8;

/** A matrix in parts small enough to be read in words, in the order of the text. */
export function partsOf({ sections }: Matrix): MatrixPart[] {
  return sections.flatMap((section, place) =>
    Array.from({ length: Math.ceil(section.columns.length / most) }, (_, part) => {
      const from = part * most;
      return { section, place, from, columns: section.columns.slice(from, from + most) };
    }),
  );
}

/** What a partner says of the paragraphs of a part. */
export function saidIn({ said }: MatrixRow, { place, from, columns }: MatrixPart): BrickState[] {
  return columns.map((_, at) => said[place]?.[from + at] ?? 'silent');
}
