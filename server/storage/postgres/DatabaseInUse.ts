/** Another server writes in this database. */
export class DatabaseInUse extends Error {
  readonly code = 'database-in-use';

  constructor() {
    super('The database is in use by another server. Only one at a time may write in it.');
    this.name = 'DatabaseInUse';
  }
}
