import { newId } from '#shared/newId.ts';
import { joinWithNext, paragraph, splitAt, textAt } from '../support/typing.ts';
import { Chance } from './Chance.ts';
import type { Schedule } from './Schedule.ts';
import type { TrackedWriter } from './TrackedWriter.ts';

/** Where the parts of one seed are played. */
export interface Stage {
  readonly seed: number;
  /** Paragraphs at the start of the text that are one writer's each; the rest is everyone's. */
  readonly diaries: number;
  readonly schedule: Schedule;
}

const acts = [
  [6, 'diary'],
  [5, 'type'],
  [3, 'delete'],
  [3, 'split'],
  [2, 'join'],
  [1, 'mark'],
  [1, 'remove'],
] as const;

type Act = (typeof acts)[number][1];

/**
 * What one writer does: words in a diary that is theirs alone, so that it can be told afterwards
 * which of them are there, and everything else in the paragraphs that are everyone's.
 */
export class Part {
  readonly writer: TrackedWriter;
  readonly number: number;
  readonly #stage: Stage;
  readonly #chance: Chance;
  #words = 0;

  constructor(writer: TrackedWriter, number: number, stage: Stage) {
    this.writer = writer;
    this.number = number;
    this.#stage = stage;
    this.#chance = new Chance(stage.seed, 100 + number);
  }

  /** How many words this writer put in their diary. */
  get words(): number {
    return this.#words;
  }

  /** Milliseconds until this writer does something again. */
  pause(): number {
    return this.#chance.below(25);
  }

  /** Does one thing, online or not. False: the text has not come in yet. */
  act(): boolean {
    if (this.writer.fragment.length < this.#stage.diaries) return false;
    const act = this.#chance.pick<Act>(acts);
    this.note(act);
    this.writer.doc.transact(() => this.#do(act));
    return true;
  }

  /** Writes down that this writer did something. */
  note(what: string): void {
    this.#stage.schedule.note(`writer ${this.number}`, what);
  }

  #do(act: Act): void {
    if (act === 'diary') this.#writeDiary();
    else if (act === 'mark') this.#mark();
    else this.#doTogether(act);
  }

  #doTogether(act: Exclude<Act, 'diary' | 'mark'>): void {
    const { writer } = this;
    const { length } = writer.fragment;
    if (length <= this.#stage.diaries) return this.#add();
    const place = this.#chance.between(this.#stage.diaries, length);
    const text = textAt(writer, place);
    const spot = this.#chance.below(text.length + 1);
    switch (act) {
      case 'type':
        return text.insert(spot, this.#word());
      case 'delete':
        return text.delete(spot, Math.min(text.length - spot, 4));
      case 'split':
        return splitAt(writer, place, spot);
      case 'join':
        return place + 1 < length ? joinWithNext(writer, place) : undefined;
      case 'remove':
        return writer.fragment.delete(place, 1);
    }
  }

  #add(): void {
    this.writer.fragment.insert(this.writer.fragment.length, [paragraph(this.#word(), newId())]);
  }

  #writeDiary(): void {
    const text = textAt(this.writer, this.number);
    text.insert(text.length, `<${this.#words}>`);
    this.#words += 1;
  }

  #mark(): void {
    const text = textAt(this.writer, this.#chance.below(this.#stage.diaries));
    const start = this.#chance.below(text.length);
    const bold = this.#chance.happens(0.5) ? {} : null;
    text.format(start, Math.min(6, text.length - start), { bold });
  }

  #word(): string {
    return ` w${this.number}${this.#chance.below(1_000)} `;
  }
}
