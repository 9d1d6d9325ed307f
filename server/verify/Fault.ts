/** Something that is not as it should be: where, and what. */
export class Fault extends Error {
  readonly where: string;

  constructor(where: string, what: string) {
    super(what);
    this.where = where;
  }
}
