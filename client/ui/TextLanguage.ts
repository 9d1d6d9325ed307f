import { createContext, use } from 'react';
import type { Language } from '#shared/language/language.ts';
import { useLanguage } from './LanguageProvider.tsx';

/** Says to what is drawn inside it in which language the text is written that it is about. */
export const TextLanguage = createContext<Language | undefined>(undefined);

/**
 * The language to say (`lang`) around words of the text, where it is another than that of the
 * interface they stand in; undefined where nothing need be said.
 */
export function useTextLanguage(): Language | undefined {
  const of = use(TextLanguage);
  return of === useLanguage().language ? undefined : of;
}
