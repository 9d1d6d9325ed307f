const docPattern = /^([A-Za-z0-9_-]{1,64})@([1-9][0-9]{0,8})$/;

/** Throws TypeError on what is not the id of a document: `section@epoch`. */
export function requireDocId(doc: string): void {
  if (!docPattern.test(doc)) throw new TypeError(`${JSON.stringify(doc)} is no document id`);
}
