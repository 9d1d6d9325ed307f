import type { Language } from '#shared/language/language.ts';

/** The languages on one page, which need not be the same. */
export interface Languages {
  /** Of our own sentences, and of the page as a whole. */
  readonly page: Language;
  /** Of the manifesto, and of what people wrote about it. */
  readonly text: Language;
}
