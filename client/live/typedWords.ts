import * as Y from 'yjs';
import type { KeptEdit } from './DeviceCopy.ts';

/**
 * The bare words that were typed in edits whose text is not at hand, by the id of the paragraph
 * they were typed in. What stood around them is not known.
 */
export function typedWords(edits: readonly KeptEdit[]): Map<string, string> {
  const items = new Map<string, Y.Item[]>();
  for (const { update, touched } of edits) {
    const typed = Y.decodeUpdate(update).structs.filter((struct) => isText(struct));
    const [paragraph = ''] = touched;
    items.set(paragraph, [...(items.get(paragraph) ?? []), ...typed]);
  }
  const words = [...items].map(([paragraph, typed]): [string, string] => [paragraph, join(typed)]);
  return new Map(words.filter(([, text]) => text !== ''));
}

function isText(struct: object): struct is Y.Item {
  return struct instanceof Y.Item && struct.content instanceof Y.ContentString;
}

// Letters typed one after the other are one word; a jump elsewhere begins another.
function join(items: readonly Y.Item[]): string {
  return items
    .map(
      (item, place) => (place === 0 || follows(item, items[place - 1]) ? '' : ' ') + textOf(item),
    )
    .join('')
    .trim();
}

function follows({ origin }: Y.Item, before: Y.Item | undefined): boolean {
  return origin !== null && before !== undefined && Y.compareIDs(origin, before.lastId);
}

function textOf({ content }: Y.Item): string {
  return content instanceof Y.ContentString ? content.str : '';
}
