import type { Station } from './Station.ts';
import type { Timeline } from './Timeline.ts';

/** A process as the pen knows it. */
export interface Holder {
  readonly station: Station;
  /** Whether all that was let in is written. */
  readonly isIdle: boolean;
  /** The pen is here. */
  begin(): void;
}

export interface PenTimes {
  /** Milliseconds for which it stays when others want it. */
  readonly stay: number;
  /** Of the processor of who gets it. */
  readonly turn: number;
  /** Milliseconds until it is at the next process. */
  readonly passing: () => number;
}

/** Whose turn it is to decide: as `PostgresPen`, in time alone. */
export class PenTurns {
  readonly #timeline: Timeline;
  readonly #times: PenTimes;
  readonly #waiting: Holder[] = [];
  #holder: Holder | null = null;
  #state: 'away' | 'here' | 'leaving' = 'away';
  #cameAt = 0;
  #leftAt = 0;
  #isLeavingSoon = false;
  turns = 0;
  /** Milliseconds in which nobody could decide: it was on its way, or waited to be. */
  idle = 0;

  constructor(timeline: Timeline, times: PenTimes) {
    this.#timeline = timeline;
    this.#times = times;
  }

  isHere(holder: Holder): boolean {
    return this.#state === 'here' && this.#holder === holder;
  }

  want(holder: Holder): void {
    if (this.#waiting.includes(holder)) return;
    this.#waiting.push(holder);
    if (this.#holder === null) this.#pass();
    else if (this.#state === 'here') this.#leaveSoon();
  }

  /** All that was let in is written: it goes when somebody waits for that. */
  settle(): void {
    if (this.#state === 'leaving' && this.#holder?.isIdle === true) this.#pass();
  }

  #leaveSoon(): void {
    if (this.#isLeavingSoon) return;
    this.#isLeavingSoon = true;
    const left = Math.max(0, this.#cameAt + this.#times.stay - this.#timeline.now);
    this.#timeline.after(left, () => this.#holder?.station.serve(0, () => this.#leave()));
  }

  #leave(): void {
    this.#isLeavingSoon = false;
    this.#state = 'leaving';
    this.#leftAt = this.#timeline.now;
    this.settle();
  }

  #pass(): void {
    const next = this.#waiting.shift();
    if (!next) return;
    this.#state = 'away';
    this.#holder = next;
    this.#timeline.after(this.#times.passing(), () => {
      next.station.serve(this.#times.turn, () => this.#come(next));
    });
  }

  #come(next: Holder): void {
    const { now } = this.#timeline;
    this.idle += now - this.#leftAt;
    this.turns += 1;
    this.#state = 'here';
    this.#cameAt = now;
    next.begin();
    if (this.#waiting.length > 0) this.#leaveSoon();
  }
}
