/**
 * Other servers run on this database, one brings its tables along, or a backup of it is being made, and
 * what is asked needs it alone.
 */
export class DatabaseInUse extends Error {
  readonly code = 'database-in-use';
  readonly isFormOld: boolean;

  /**
   * `isFormOld`: servers run on tables that have to change. Otherwise somebody has it alone, and not
   * for ever.
   */
  constructor(isFormOld: boolean) {
    super(
      'The database is in use by another server, or a backup is being made. To move it, or to bring its tables along, stop all servers first.',
    );
    this.name = 'DatabaseInUse';
    this.isFormOld = isFormOld;
  }
}
