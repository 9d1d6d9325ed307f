import { languages } from '#shared/language/language.ts';
import type { Language } from '#shared/language/language.ts';

/** The language that a query asks for; undefined when it asks for none that we have. */
export function askedLanguage(language: unknown): Language | undefined {
  return languages.find((one) => one === language);
}
