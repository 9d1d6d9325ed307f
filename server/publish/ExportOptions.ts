import type { DocumentJson } from '#shared/document.ts';
import type { SectionId } from '#shared/ids.ts';
import type { Language } from '#shared/language/language.ts';

/** An earlier text, to tell what changed since. */
export interface EarlierText {
  /** Number in the record of the version at which it was so. */
  readonly seq: number;
  /** ISO 8601 instant of that version. */
  readonly at: string;
  /** What somebody called that version, if anything. */
  readonly name: string | null;
  /** The text of each section at that instant; a section that had none is missing. */
  readonly texts: Readonly<Record<SectionId, DocumentJson>>;
}

/** What somebody wants to have in a file, beside its form. */
export interface ExportOptions {
  readonly language: Language;
  /** `none`: the text alone, without who said what of it, amendments and recommendations. */
  readonly annexes?: 'all' | 'none';
  /** The one section that is wanted; without it, all of them. */
  readonly section?: SectionId;
  /**
   * Where the open amendments stand: listed behind the text, as they do without it, or in it too, as
   * changes that a word processor keeps track of. In other forms they are always listed.
   */
  readonly amendments?: 'listed' | 'tracked';
  /** The full address of the manifesto's public page, for links from a file that has changes in it. */
  readonly address?: string;
  /** Only what changed since, paragraph by paragraph, instead of the text and what hangs on it. */
  readonly since?: EarlierText;
}
