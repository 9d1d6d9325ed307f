import { withoutForbiddenCharacters } from '#shared/characters.ts';

/** A name, title or reason on one line: white space collapsed, forbidden characters gone. */
export function oneLine(text: string): string {
  return withoutForbiddenCharacters(text).replace(/\s+/gu, ' ').trim();
}
