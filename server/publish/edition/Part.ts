import type { Language } from '#shared/language/language.ts';
import type { ManifestoView, SectionView } from '#shared/view.ts';

/** The part of a manifesto that a file is of, in its language. */
export interface Part {
  /** All of it: what hangs on a paragraph that stands elsewhere is not gone. */
  readonly view: ManifestoView;
  readonly chosen: readonly SectionView[];
  readonly language: Language;
}
