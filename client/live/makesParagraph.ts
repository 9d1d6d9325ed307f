import { ContentType, decodeUpdate, Item } from 'yjs';

/** Whether an update makes a new paragraph, or anything else that holds text. */
export function makesParagraph(update: Uint8Array): boolean {
  return decodeUpdate(update).structs.some(
    (struct) => struct instanceof Item && struct.content instanceof ContentType,
  );
}
