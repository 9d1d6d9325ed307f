/** Rows that were written are no longer there. Nothing is repaired: a person decides. */
export class RowsDamaged extends Error {
  readonly code = 'storage-damaged';

  constructor(table: string, what: string) {
    super(`The table ${table} of the database is damaged: ${what}`);
    this.name = 'RowsDamaged';
  }
}
