import { office as en } from '#shared/language/en/office.ts';
import type { Language } from '#shared/language/language.ts';
import { office as nl } from '#shared/language/nl/office.ts';

export type OfficeWords = typeof nl;

/** The words of files for word processors, which no page of the client has to load. */
export function officeWords(language: Language): OfficeWords {
  return { nl, en }[language];
}
