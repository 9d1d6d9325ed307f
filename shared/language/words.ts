import { en } from './en.ts';
import type { Language } from './language.ts';
import { nl, type Words } from './nl.ts';

const dictionaries: Record<Language, Words> = { nl, en };

/** Every word of the interface in one language. The object is always the same one. */
export function words(language: Language): Words {
  return dictionaries[language];
}
