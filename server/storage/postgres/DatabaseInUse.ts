/** Other servers run on this database, or one brings its tables along, and what is asked needs it alone. */
export class DatabaseInUse extends Error {
  readonly code = 'database-in-use';
  readonly isFormOld: boolean;

  /**
   * `isFormOld`: servers run on tables that have to change. Otherwise somebody has it alone, and not
   * for ever.
   */
  constructor(isFormOld: boolean) {
    super(
      'The database is in use by another server. To move it, or to bring its tables along, stop them all first.',
    );
    this.name = 'DatabaseInUse';
    this.isFormOld = isFormOld;
  }
}
