/**
 * Something could not be made durable, and none of it is in the file. `poisoned`: the file cannot
 * be trusted to hold what is written next either, and refuses everything until it is opened again.
 */
export class StorageFailed extends Error {
  readonly code = 'storage-failed';
  readonly file: string;
  readonly poisoned: boolean;

  constructor(file: string, what: string, more: { poisoned: boolean; cause?: unknown }) {
    super(`${file}: ${what}`, { cause: more.cause });
    this.name = 'StorageFailed';
    this.file = file;
    this.poisoned = more.poisoned;
  }
}
