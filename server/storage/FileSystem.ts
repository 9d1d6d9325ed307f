/** An open file. Positions and counts are bytes; every error is one of the operating system's. */
export interface OpenFile {
  size(): Promise<number>;
  /** Fills `into` from a position. The number of bytes read may be less; 0 is the end of the file. */
  read(into: Uint8Array, position: number): Promise<number>;
  /** Writes at a position. The number of bytes written may be less, without an error. */
  write(bytes: Uint8Array, position: number): Promise<number>;
  /**
   * The same, before it returns, as it goes into the memory of the operating system and not onto the
   * disk: handing a few bytes to another thread costs more than the writing.
   */
  writeNow(bytes: Uint8Array, position: number): number;
  truncate(size: number): Promise<void>;
  /** The content, and as much of the rest as is needed to read it back, is on the disk. */
  datasync(): Promise<void>;
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** As much of a file system as storage needs, so that tests can make each step fail. */
export interface FileSystem {
  /**
   * `keep`: made when it does not exist, else left as it is; `replace`: emptied; both for the owner
   * only. `read`: fails with ENOENT when there is none.
   */
  open(path: string, how: 'keep' | 'replace' | 'read'): Promise<OpenFile>;
  /** The content of a file, or null when there is none. */
  read(path: string): Promise<Uint8Array | null>;
  exists(path: string): Promise<boolean>;
  /** The names in a directory, in no order; none when there is no such directory. */
  list(path: string): Promise<readonly string[]>;
  rename(from: string, to: string): Promise<void>;
  /** A second name for a file; fails with EEXIST when the name is taken. */
  link(from: string, to: string): Promise<void>;
  /** Removes a name; one that is not there is fine. */
  remove(path: string): Promise<void>;
  /** Makes a directory for the owner only, with those above it; says which was the topmost new one. */
  makeDirectory(path: string): Promise<string | undefined>;
  /** Names made, changed and removed in this directory are on the disk. */
  syncDirectory(path: string): Promise<void>;
}
