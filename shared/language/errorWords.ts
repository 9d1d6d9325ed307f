import type { Language } from './language.ts';
import { words } from './words.ts';
import type { Words } from './nl.ts';

/** The codes that have words of their own. */
export type WordedErrorCode = keyof Words['errors'];

/** What a person reads when something failed. A code without words of its own reads as `internal`. */
export function errorWords(code: string, language: Language): Words['errors'][WordedErrorCode] {
  const { errors } = words(language);
  return Object.hasOwn(errors, code) ? errors[code as WordedErrorCode] : errors.internal;
}
