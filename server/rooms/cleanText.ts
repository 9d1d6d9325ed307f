import type * as Y from 'yjs';
import { hasForbiddenCharacter } from '#shared/characters.ts';
import { isAllowedHref } from '#shared/links.ts';

interface Part {
  readonly insert?: unknown;
  readonly attributes?: Readonly<Record<string, unknown>>;
}

/** Whether a stretch of a change brings what does not belong in a text. */
export function isUnclean({ insert, attributes = {} }: Part): boolean {
  const isStrange =
    typeof insert === 'string' ? hasForbiddenCharacter(insert) : insert !== undefined;
  return isStrange || strangeFormats(attributes).length > 0;
}

/**
 * Takes out of one text node of the live document what does not belong there: characters that [P3]
 * refuses, anything that is no text, formats the schema does not know, links that are not allowed.
 * Left in, an editor would delete the words that carry them, in the name of whoever opened the
 * page. Call inside a transaction.
 */
export function cleanText(text: Y.XmlText): void {
  let place = 0;
  for (const { insert } of text.toDelta() as Part[]) {
    if (typeof insert === 'string') place = deleteForbidden(text, place, insert);
    else text.delete(place, 1);
  }
  place = 0;
  for (const { insert, attributes = {} } of text.toDelta() as Part[]) {
    const { length } = String(insert);
    const strange = strangeFormats(attributes).map((name) => [name, null] as const);
    if (strange.length > 0) text.format(place, length, Object.fromEntries(strange));
    place += length;
  }
}

function deleteForbidden(text: Y.XmlText, start: number, insert: string): number {
  let place = start;
  for (const character of insert) {
    if (hasForbiddenCharacter(character)) text.delete(place, character.length);
    else place += character.length;
  }
  return place;
}

function strangeFormats(attributes: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(attributes)
    .filter(([name, value]) => value !== null && !isOurs(name, value))
    .map(([name]) => name);
}

function isOurs(name: string, value: unknown): boolean {
  if (name !== 'link') return name === 'bold' || name === 'italic';
  const { href } = value as { href?: unknown };
  return typeof href === 'string' && isAllowedHref(href);
}
