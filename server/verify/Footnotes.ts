import type { Run } from './Line.ts';

/** The footnotes below a text, to each of which it has to refer once, in their order. */
export class Footnotes {
  readonly #first: number;
  readonly #notes: readonly (readonly Run[])[];
  #taken = 0;

  /** `first` is the number that the first one has to have. */
  constructor(first: number, notes: readonly (readonly Run[])[]) {
    this.#first = first;
    this.#notes = notes;
  }

  /** How many there are. */
  get size(): number {
    return this.#notes.length;
  }

  /** Whether the text referred to every one. */
  get areTaken(): boolean {
    return this.#taken === this.#notes.length;
  }

  /** What the note with this number says; null when this is not the place to refer to it. */
  take(number: number): Run[] | null {
    const note = number === this.#first + this.#taken ? this.#notes[this.#taken] : undefined;
    if (!note) return null;
    this.#taken += 1;
    return note.map((run) => ({ ...run, footnote: true }));
  }
}
