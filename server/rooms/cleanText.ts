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
 * page. One change however much there is to take out. Call inside a transaction.
 */
export function cleanText(text: Y.XmlText): void {
  const steps = (text.toDelta() as Part[]).flatMap(({ insert, attributes = {} }) => {
    if (typeof insert !== 'string') return [{ delete: 1 }];
    const strange = strangeFormats(attributes).map((name) => [name, null] as const);
    const off = strange.length > 0 ? { attributes: Object.fromEntries(strange) } : {};
    return stretchesOf(insert).map(({ isForbidden, length }) =>
      isForbidden ? { delete: length } : { retain: length, ...off },
    );
  });
  text.applyDelta(steps, { sanitize: false });
}

function stretchesOf(text: string): { isForbidden: boolean; length: number }[] {
  const stretches: { isForbidden: boolean; length: number }[] = [];
  for (const character of text) {
    const isForbidden = hasForbiddenCharacter(character);
    const last = stretches.at(-1);
    if (last?.isForbidden === isForbidden) last.length += character.length;
    else stretches.push({ isForbidden, length: character.length });
  }
  return stretches;
}

function strangeFormats(attributes: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(attributes)
    .filter(([name, value]) => value !== null && !isOurs(name, value))
    .map(([name]) => name);
}

function isOurs(name: string, value: unknown): boolean {
  if (name === 'bold' || name === 'italic' || name === 'footnote')
    return value === true || isEmptyObject(value);
  if (name !== 'link') return false;
  const { href } = value as { href?: unknown };
  return typeof href === 'string' && isAllowedHref(href);
}

// What the editor's binding writes for a mark that has no attributes.
function isEmptyObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
