/** A later version of the program wrote the data: this one cannot read it, and touches nothing. */
export class DataTooNew extends Error {
  readonly code = 'data-too-new';

  constructor(found: number, known: number) {
    super(
      `The data in the database is of version ${found}; this program knows version ${known} and older. Start the version that wrote it, or a later one.`,
    );
    this.name = 'DataTooNew';
  }
}
