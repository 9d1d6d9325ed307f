/** Makes a thing once for all who ask for it one after another: keeps the last one only. */
export class LastMade<From extends object, Made> {
  readonly #make: (from: From) => Made;
  #last: { readonly from: From; readonly made: Made } | null = null;

  constructor(make: (from: From) => Made) {
    this.#make = make;
  }

  of(from: From): Made {
    if (this.#last?.from !== from) this.#last = { from, made: this.#make(from) };
    return this.#last.made;
  }
}
