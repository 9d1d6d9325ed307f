import type { Language } from '#shared/language/language.ts';
import type { Html } from '../html/Html.ts';

/** A file of the book, in the order in which it is read. */
export interface EpubChapter {
  /** Of its file, without folder or ending; also its id in the package. */
  readonly name: string;
  /** As the contents have it. */
  readonly title: string;
  /** Of its title; the rest of it says itself where it is not in that of the book. */
  readonly titleLanguage: Language;
  /** Which part of the book it is in. */
  readonly part: 'frontmatter' | 'bodymatter' | 'backmatter';
  readonly body: Html;
}
