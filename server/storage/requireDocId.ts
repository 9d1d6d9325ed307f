import { isDocId } from './isDocId.ts';

/** Throws TypeError on what is not the id of a document. */
export function requireDocId(doc: string): void {
  if (!isDocId(doc)) throw new TypeError(`${JSON.stringify(doc)} is no document id`);
}
