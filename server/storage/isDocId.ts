const docPattern = /^([A-Za-z0-9_-]{1,64})@([1-9][0-9]{0,8})$/;

/** Whether it is the id of a document: `section@epoch`. */
export function isDocId(doc: string): boolean {
  return docPattern.test(doc);
}
