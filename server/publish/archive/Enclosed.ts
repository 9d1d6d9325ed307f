/** What goes into an archive that is not made from a view. */
export interface Enclosed {
  /** The record as it is given out: an event a line, and the signed head as the last. */
  readonly record: Uint8Array;
  /** The program that checks record and files, one file of its own. */
  readonly verifier: Uint8Array;
}
