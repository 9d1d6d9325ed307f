/**
 * A small JSON document that is written whole and durably: the checkpoint of the record; what
 * is private.
 */
export interface KeptFile<T> {
  /**
   * What was last written, as a fresh copy; null when nothing ever was. Waits for writes under way.
   * Throws StorageDamaged when the content is no JSON.
   */
  read(): Promise<T | null>;

  /**
   * Replaces the content. Durable when resolved; after a failure the previous content is still on
   * the disk and in what `read` gives. Writes follow each other in call order. The value is an
   * object or an array, and is turned into JSON when its turn comes: hand over what stays as it is.
   */
  write(value: T): Promise<void>;
}
