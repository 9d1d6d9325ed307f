import type { PersonId } from '#shared/ids.ts';
import { Refusal } from '#shared/refusal.ts';
import { alwaysHere } from '../pen/alwaysHere.ts';
import type { Pen } from '../pen/Pen.ts';
import type { KeptFile } from './KeptFile.ts';

/** The ids of everyone who was erased, and nothing else of them. */
export interface ErasedContent {
  readonly people: readonly PersonId[];
}

/**
 * Who was erased [J3], in a file of its own: the record says so too, but a copy of everything that
 * is older than an erasure does not. Kept apart from such copies, it can be laid beside one that is
 * put back.
 */
export class Erasures {
  readonly #file: KeptFile<ErasedContent>;
  readonly #pen: Pen;
  #people: ReadonlySet<PersonId>;

  private constructor(file: KeptFile<ErasedContent>, pen: Pen, people: readonly PersonId[]) {
    this.#file = file;
    this.#pen = pen;
    this.#people = new Set(people);
  }

  static async open(file: KeptFile<ErasedContent>, pen: Pen = alwaysHere): Promise<Erasures> {
    return new Erasures(file, pen, (await file.read())?.people ?? []);
  }

  /** Takes in what another process wrote. */
  takeIn({ people }: ErasedContent): void {
    this.#people = new Set(people);
  }

  get people(): readonly PersonId[] {
    return [...this.#people];
  }

  /**
   * Adds people; nobody is ever taken off. Durable when resolved.
   *
   * @throws Refusal `storage-failed`.
   */
  add(people: readonly PersonId[]): Promise<void> {
    return this.#pen.stay(() => this.#add(people));
  }

  async #add(people: readonly PersonId[]): Promise<void> {
    if (people.every((person) => this.#people.has(person))) return;
    const all = new Set([...this.#people, ...people]);
    try {
      await this.#file.write({ people: [...all] });
    } catch (reason) {
      throw new Refusal('storage-failed', 'It could not be saved.', { reason });
    }
    this.#people = all;
  }
}
