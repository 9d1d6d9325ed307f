import { book as en } from '#shared/language/en/book.ts';
import type { Language } from '#shared/language/language.ts';
import { book as nl } from '#shared/language/nl/book.ts';

/** The words of books, which no page of the client has to load. */
export function bookWords(language: Language): typeof nl {
  return { nl, en }[language];
}
