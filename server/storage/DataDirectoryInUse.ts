/** Another process writes this data directory. Two of them would write over each other. */
export class DataDirectoryInUse extends Error {
  readonly code = 'data-directory-in-use';

  constructor(directory: string, pid: number) {
    super(
      `${directory} is in use by process ${pid}. Stop that one first, or use another directory.`,
    );
    this.name = 'DataDirectoryInUse';
  }
}
