/** A file as it was at a moment: its first bytes stay, whatever becomes of its name. */
export interface HeldFile {
  /** From the data directory, with slashes. */
  readonly path: string;
  /** An open file descriptor. */
  readonly handle: number;
  /** How long it was at that moment. */
  readonly bytes: number;
}
