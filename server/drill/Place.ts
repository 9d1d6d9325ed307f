/** A new and empty place, of a drill's own, in which a server can keep everything. */
export interface Place {
  /** By what a program is told to put things there. */
  readonly name: string;
  /** With which settings a server uses it. */
  readonly settings: Readonly<Record<string, string>>;
  /** Removes it, with all that is in it. */
  remove(): Promise<void>;
}
