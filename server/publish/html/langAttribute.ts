import type { Language } from '#shared/language/language.ts';
import { html } from './Html.ts';
import type { Html } from './Html.ts';

/**
 * The attribute of an element with words in one language, amid words in another, so that they are
 * read aloud as what they are; nothing where these are the same.
 */
export function langAttribute(own: Language, around: Language): Html | null {
  return own === around ? null : html` lang="${own}"`;
}
