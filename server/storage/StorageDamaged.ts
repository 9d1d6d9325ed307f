/**
 * What is on the disk is not what was written, or not where it was written. Nothing is repaired
 * and nothing is dropped: a person decides, with the file and the place to look at.
 */
export class StorageDamaged extends Error {
  readonly code = 'storage-damaged';
  readonly file: string;
  /** Bytes from the start of the file. */
  readonly offset: number;

  constructor(place: { file: string; offset: number }, what: string, cause?: unknown) {
    super(`${place.file} is damaged at byte ${place.offset}: ${what}`, { cause });
    this.name = 'StorageDamaged';
    this.file = place.file;
    this.offset = place.offset;
  }
}
