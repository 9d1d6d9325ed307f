import type { SectionId } from '#shared/ids.ts';
import type { Language } from '#shared/language/language.ts';

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
}
