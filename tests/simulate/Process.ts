import type { Costs } from './Costs.ts';
import type { Latencies } from './Latencies.ts';
import type { Holder, PenTurns } from './PenTurns.ts';
import { Station } from './Station.ts';
import type { Timeline } from './Timeline.ts';

/** Something that is to be decided and written. */
export interface Edit {
  readonly room: number;
  /** When its key was pressed. */
  readonly at: number;
  readonly isAct: boolean;
}

/** Milliseconds in which carets are gathered. */
const presenceBeat = 100;

export interface ProcessOptions {
  readonly timeline: Timeline;
  readonly costs: Costs;
  readonly pen: PenTurns;
  /** How many sockets of each room are at this process. */
  readonly sockets: readonly number[];
  readonly seen: Latencies;
  readonly saved: Latencies;
  /** Time until a transaction of so many edits is on disk. */
  readonly commitTime: (edits: number) => number;
  /** Tells the other processes of a transaction, and of a caret that moved. */
  readonly onWritten: (edits: readonly Edit[]) => void;
  readonly onCaret: (room: number) => void;
}

/** Milliseconds in which the page of an open manifesto is made once, however many ask. */
const madeFor = 5_000;

/** A process of the server: one event loop, which decides when it has the pen. */
export class Process implements Holder {
  readonly station: Station;
  /** The thread in which pages are set. */
  readonly press: Station;
  /** From when on a page may be made anew. */
  readonly #making = new Map<number, number>();
  readonly #options: ProcessOptions;
  /** Edits that wait for the pen. */
  readonly #held: Edit[] = [];
  /** Edits that were let in and are not in a transaction yet: some still to be looked at. */
  #looking = 0;
  #open: Edit[] = [];
  #isCommitting = false;
  #news: Edit[] = [];
  #isReading = false;
  readonly #beating = new Set<number>();
  /** Messages that were sent to pages; milliseconds of work that needed the pen. */
  frames = 0;
  decided = 0;

  constructor(options: ProcessOptions) {
    this.#options = options;
    this.station = new Station(options.timeline);
    this.press = new Station(options.timeline);
  }

  get isIdle(): boolean {
    return this.#looking === 0 && this.#open.length === 0 && !this.#isCommitting;
  }

  /** An edit, or an act, comes in. */
  receive(edit: Edit): void {
    const { pen } = this.#options;
    if (pen.isHere(this)) return this.#look(edit);
    this.#held.push(edit);
    pen.want(this);
  }

  begin(): void {
    for (const edit of this.#held.splice(0)) this.#look(edit);
  }

  #look(edit: Edit): void {
    const { costs } = this.#options;
    const work = edit.isAct ? costs.act : costs.edit;
    this.decided += work;
    this.#looking += 1;
    this.station.serve(work, () => {
      this.#looking -= 1;
      this.#open.push(edit);
      // Behind whatever came in meanwhile, so that all of it goes together.
      if (this.#open.length === 1 && !this.#isCommitting) this.#commit();
      if (!edit.isAct) this.#moveCaret(edit.room, true);
    });
  }

  #commit(): void {
    const { costs, timeline, commitTime, pen, onWritten } = this.#options;
    this.#isCommitting = true;
    this.station.serve(costs.commit, () => {
      const edits = this.#open;
      this.#open = [];
      timeline.after(commitTime(edits.length), () => {
        this.#isCommitting = false;
        if (this.#open.length > 0) this.#commit();
        onWritten(edits);
        this.#show(edits, true);
        pen.settle();
      });
    });
  }

  /** Hears of a transaction of another process, and reads it after so many milliseconds. */
  hear(edits: readonly Edit[], lag: number): void {
    this.#news.push(...edits);
    if (this.#isReading) return;
    this.#isReading = true;
    this.#options.timeline.after(lag, () => {
      const news = this.#news;
      this.#news = [];
      this.#isReading = false;
      this.#show(news, false);
    });
  }

  // One message to each page of each room for all that is new in it, and one to say that it is saved.
  #show(edits: readonly Edit[], isOwn: boolean): void {
    const { costs, timeline, sockets, seen, saved } = this.#options;
    const rooms = new Set(edits.map(({ room }) => room));
    let frames = isOwn ? edits.filter(({ isAct }) => !isAct).length : 0;
    for (const room of rooms) frames += sockets[room] ?? 0;
    this.frames += frames;
    const work = edits.reduce((sum, { isAct }) => sum + (isAct ? costs.act : costs.follow), 0);
    this.station.serve(frames * costs.frame + (isOwn ? 0 : work), () => {
      for (const { room, at, isAct } of edits) {
        if (isAct) continue;
        if (isOwn) saved.add(timeline.now - at);
        const others = (sockets[room] ?? 0) - (isOwn ? 1 : 0);
        if (others > 0) seen.add(timeline.now - at, others);
      }
    });
  }

  /** A caret moved in a room, here or elsewhere: all who are in it hear so once in a while. */
  moveCaret(room: number): void {
    this.#moveCaret(room, false);
  }

  #moveCaret(room: number, isOwn: boolean): void {
    const { costs, timeline, sockets, onCaret } = this.#options;
    const here = sockets[room] ?? 0;
    if (here === 0 || this.#beating.has(room)) return;
    this.#beating.add(room);
    timeline.after(presenceBeat, () => {
      this.#beating.delete(room);
      this.frames += here;
      this.station.serve(here * costs.frame);
      if (isOwn) onCaret(room);
    });
  }

  /** Sends a public page. */
  sendPage(sent: Latencies): void {
    const { costs, timeline } = this.#options;
    const { now } = timeline;
    this.station.serve(costs.page, () => sent.add(timeline.now - now));
  }

  /**
   * Makes the page of an open manifesto of so many sections anew, unless it is being made, or was just
   * now: whoever asks has it made, and gets the one before.
   */
  makePage(manifesto: number, sections: number): void {
    const { costs, timeline } = this.#options;
    if (timeline.now < (this.#making.get(manifesto) ?? 0)) return;
    const again = timeline.now + madeFor;
    this.#making.set(manifesto, Infinity);
    this.station.serve(sections * costs.pageSection, () =>
      this.press.serve(sections * costs.pressSection, () => this.#making.set(manifesto, again)),
    );
  }
}
