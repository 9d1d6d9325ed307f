import type * as Y from 'yjs';
import { contentRoot } from '#shared/wire.ts';

/** The text of a document, a line per paragraph. Our server keeps book in attributes of its own. */
export function wordsOf(doc: Y.Doc): string {
  return doc
    .getXmlFragment(contentRoot)
    .toJSON()
    .replaceAll(/<\/?paragraph[^>]*>/g, '\n');
}
