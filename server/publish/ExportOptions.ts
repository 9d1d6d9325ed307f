import type { SectionId } from '#shared/ids.ts';
import type { Language } from '#shared/language/language.ts';

/** What somebody wants to have in a file, beside its form. */
export interface ExportOptions {
  readonly language: Language;
  /** `none`: the text alone, without who said what of it, amendments and recommendations. */
  readonly annexes?: 'all' | 'none';
  /** The one section that is wanted; without it, all of them. */
  readonly section?: SectionId;
}
