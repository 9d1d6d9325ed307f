/** Hears what the front door turned away, for whoever keeps count. */
export interface Watch {
  /** A socket was closed from this side, by its close code. */
  closed(code: number): void;
  /**
   * A message with an update was not taken: by the code that its page is told, or as
   * `gap`, `malformed` or `foreign`.
   */
  refused(why: string): void;
}
