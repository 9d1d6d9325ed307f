/** A page as it goes out, made once for all who ask. */
export interface Page {
  readonly plain: Uint8Array;
  /** The same, packed with gzip. */
  readonly packed: Uint8Array;
  /** Changes with its bytes: an `ETag`, between its quotes. */
  readonly tag: string;
}
