import { cutAtNotes } from './cutAtNotes.ts';
import type { Run } from './Line.ts';
import { writtenOut } from './writtenOut.ts';

/** The footnotes below a text on no record in plain text, each in every way it can be read. */
export class PlainNotes {
  readonly #first: number;
  readonly #notes: readonly (readonly string[])[];

  constructor(first: number, notes: readonly (readonly string[])[]) {
    this.#first = first;
    this.#notes = notes;
  }

  get numbers(): number[] {
    return this.#notes.map((_, place) => this.#first + place);
  }

  /** What the note with this number can say, with addresses written out; nothing without one. */
  read(number: number): readonly string[] {
    return this.#notes[number - this.#first] ?? [];
  }

  /** Whether one of these texts can be just these words, with footnotes that stand here. */
  canBe(texts: readonly string[], runs: readonly Run[]): boolean {
    const notes = cutAtNotes(runs).filter(({ isNote }) => isNote);
    const firsts = notes.length > 0 ? this.numbers : [this.#first];
    return firsts.some(
      (first) =>
        isOneOf(texts, writtenOut(runs, first)) &&
        notes.every((note, place) => isOneOf(this.read(first + place), writtenOut(note.runs))),
    );
  }
}

function isOneOf(texts: readonly string[], wanted: string): boolean {
  return texts.some((text) => withoutSpace(text) === withoutSpace(wanted));
}

function withoutSpace(text: string): string {
  return text.replaceAll(/\s+/gu, '');
}
