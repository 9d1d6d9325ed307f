/** Where the lines of the audit log are kept: a file for each day, of lines that end in `\n`. */
export interface AuditStore {
  /** The days (ISO 8601) of which there are lines, the oldest first. */
  days(): Promise<readonly string[]>;
  /** The lines of a day; empty when there are none. */
  read(day: string): Promise<string>;
  /**
   * Adds whole lines at the end of a day. Written, not synced: a power cut may take the last lines,
   * and a torn one is followed by a new line.
   */
  append(day: string, lines: string): Promise<void>;
  /** Removes a day; one that is not there is fine. */
  remove(day: string): Promise<void>;
}
