/** Other servers run on this database, or one brings its tables along, and what is asked needs it alone. */
export class DatabaseInUse extends Error {
  readonly code = 'database-in-use';

  constructor() {
    super(
      'The database is in use by another server. To move it, or to bring its tables along, stop them all first.',
    );
    this.name = 'DatabaseInUse';
  }
}
