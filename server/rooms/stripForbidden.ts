import type * as Y from 'yjs';
import { hasForbiddenCharacter } from '#shared/characters.ts';

/**
 * Deletes the characters that [P3] refuses from one text node of the live document, and nothing
 * else. Call inside a transaction.
 */
export function stripForbidden(text: Y.XmlText): void {
  let place = 0;
  for (const { insert } of text.toDelta() as { insert?: unknown }[]) {
    for (const character of typeof insert === 'string' ? insert : '?') {
      if (hasForbiddenCharacter(character)) text.delete(place, character.length);
      else place += character.length;
    }
  }
}
