import { sheets as en } from '#shared/language/en/sheets.ts';
import type { Language } from '#shared/language/language.ts';
import { sheets as nl } from '#shared/language/nl/sheets.ts';

/** The words of the tables, which no page of the client has to load. */
export function sheetWords(language: Language): typeof nl {
  return { nl, en }[language];
}
