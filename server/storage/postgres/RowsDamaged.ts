/** Rows that were written are no longer there. Nothing is repaired: a person decides. */
export class RowsDamaged extends Error {
  readonly code = 'storage-damaged';

  constructor(table: string, what: string) {
    super(`The table ${table} of the database is damaged: ${what}`);
    this.name = 'RowsDamaged';
  }

  static entriesMissing(doc: string): RowsDamaged {
    return new RowsDamaged('updates', `entries of ${doc} are missing`);
  }

  static eventMissing(seq: number): RowsDamaged {
    return new RowsDamaged('journal', `event ${seq} is missing`);
  }
}
