/** Written by a newer program, or not whole: this one would read something else in it. */
export class FormatNotKnown extends Error {
  readonly code = 'format-not-known';

  constructor(what: string) {
    super(what);
    this.name = 'FormatNotKnown';
  }
}
