import type { SectionId } from './ids.ts';
import type { Phase } from './network.ts';

/** Something that happened to the text of a section, as a mark in the course of its backing. */
export type CoverageMark = { readonly day: string; readonly section: SectionId } & (
  | { readonly kind: 'phase'; readonly phase: Phase }
  /** Amendments that were adopted that day. */
  | { readonly kind: 'text'; readonly count: number }
  | { readonly kind: 'restored' }
);

/** How much was carried at the end of a day. */
export interface CoverageDay {
  /** "2026-11-29", in the Netherlands. */
  readonly day: string;
  /** How often a partner carried a paragraph. */
  readonly carried: number;
  readonly partners: number;
}

/** How much of a manifesto was carried, day by day, and how much is now. */
export interface Coverage {
  /** Of which all of this is: the numbered paragraphs there are now. */
  readonly paragraphs: number;
  /** By what the record alone knows, on each day that something changed. */
  readonly days: readonly CoverageDay[];
  readonly marks: readonly CoverageMark[];
  /** By the text of now. */
  readonly now: CoverageDay;
}
