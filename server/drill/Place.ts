/** A new and empty place, of a drill's own, in which a server can keep everything. */
export interface Place {
  /** With which settings a program uses it. */
  readonly settings: Readonly<Record<string, string>>;
  /** Removes it, with all that is in it. */
  remove(): Promise<void>;
}
