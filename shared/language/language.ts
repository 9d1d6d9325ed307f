import { en } from './en.ts';
import { nl, type Words } from './nl.ts';

/** The languages of the interface. Dutch comes first and is the default. */
export const languages = ['nl', 'en'] as const;
export type Language = (typeof languages)[number];

const dictionaries: Record<Language, Words> = { nl, en };

/** Every word of the interface in one language. The object is always the same one. */
export function words(language: Language): Words {
  return dictionaries[language];
}

/** Whether a stored or requested value names a language we speak. */
export function isLanguage(value: unknown): value is Language {
  return value === 'nl' || value === 'en';
}
