import type { ExportWords } from './ExportWords.ts';
import type { SectionLine } from './Line.ts';

/** A section, and its number in the manifesto. */
export interface NumberedSection {
  readonly section: SectionLine;
  readonly number: number;
}

/** What an export is of, as it says itself. */
export interface Part {
  readonly sections: readonly NumberedSection[];
  /** Whether it is of one section alone. */
  readonly isOneSection: boolean;
  /** Whether who said what, amendments and recommendations are in it. */
  readonly hasAnnexes: boolean;
}

/** The part that an export is of; `says` tells whether it says something of itself. */
export function partOf(
  all: readonly SectionLine[],
  { annexes }: ExportWords,
  says: (note: string) => boolean,
): Part {
  const sections = all.map((section, place) => ({ section, number: place + 1 }));
  const only = sections.find(({ number }) => says(annexes.onlySection(number)));
  return {
    sections: only ? [only] : sections,
    isOneSection: only !== undefined,
    hasAnnexes: !says(annexes.withoutAnnexes),
  };
}
