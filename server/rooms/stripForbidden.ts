import type * as Y from 'yjs';
import { hasForbiddenCharacter } from '#shared/characters.ts';

/**
 * Deletes from one text node of the live document what does not belong in a text: the characters
 * that [P3] refuses, and anything that is no text. Call inside a transaction.
 */
export function stripForbidden(text: Y.XmlText): void {
  let place = 0;
  for (const { insert } of text.toDelta() as { insert?: unknown }[]) {
    if (typeof insert !== 'string') {
      text.delete(place, 1);
      continue;
    }
    for (const character of insert) {
      if (hasForbiddenCharacter(character)) text.delete(place, character.length);
      else place += character.length;
    }
  }
}
