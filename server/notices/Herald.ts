import type { PersonId } from '#shared/ids.ts';
import { noticeLimits } from '#shared/notices/noticeLimits.ts';
import type { House } from '../actions/House.ts';
import type { Happening } from '../records/Happenings.ts';
import { noticeKey } from '../records/noticeKey.ts';
import type { NoticeRef } from '../records/NoticeRef.ts';
import type { Addressed, Telling } from '../records/Telling.ts';
import { clockInNetherlands } from './clockInNetherlands.ts';
import { describeNotice } from './describeNotice.ts';
import type { Outdated } from './Outdated.ts';
import { outdatedIn } from './outdatedIn.ts';
import { remindersDue } from './remindersDue.ts';
import { RestWatch } from './RestWatch.ts';
import { readSources } from './Sources.ts';
import type { Sources } from './Sources.ts';

export interface HeraldOptions {
  readonly house: House;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Whether mail goes out. */
  readonly byMail: boolean;
  readonly onFailure: (reason: unknown) => void;
}

/**
 * Tells people what happened [M1]. It looks shortly after each act, and every so often at what no
 * act announces: texts that came to rest, deadlines, the hour of the daily mail. Everything one look
 * finds is promised in one write, with how far it went [M2]; what a crash or the disk takes is found
 * again by the next.
 */
export class Herald {
  readonly #options: HeraldOptions;
  readonly #watch = new RestWatch();
  /** The last event that was looked at; what is kept may lag behind where nobody had to be told. */
  #seq = 0;
  #looking: Promise<void> = Promise.resolve();
  #gathering: NodeJS.Timeout | undefined;
  #beat: NodeJS.Timeout | undefined;
  #stop: () => void = () => undefined;
  #isClosed = false;

  constructor(options: HeraldOptions) {
    this.#options = options;
  }

  /** Begins to look by itself. */
  start(): void {
    const { records } = this.#options.house;
    this.#isClosed = false;
    this.#stop = records.subscribe(() => this.#lookLater());
    this.#beat = setInterval(() => void this.look(), noticeLimits.noticeBeat).unref();
    void this.look();
  }

  #lookLater(): void {
    if (this.#isClosed) return;
    this.#gathering ??= setTimeout(() => {
      this.#gathering = undefined;
      void this.look();
    }, noticeLimits.noticeGather).unref();
  }

  /** Looks once, after those that were asked for before. Never rejects. */
  look(): Promise<void> {
    this.#looking = this.#looking.then(() => this.#look()).catch(this.#options.onFailure);
    return this.#looking;
  }

  async #look(): Promise<void> {
    const { house, now } = this.#options;
    // What was told by another process counts.
    await house.pen.catchUp();
    const sources = await readSources(house, now());
    const isTold = await house.accounts.notices.tell(this.#tellingOf(sources));
    // Otherwise another process, which had the duty until now, told it meanwhile.
    if (isTold) this.#seq = sources.state.seq;
    else this.#lookLater();
  }

  #tellingOf(sources: Sources): Telling {
    const { state, now, happenings, soFar } = sources;
    const { seq, told, daily } = soFar;
    // Before there were notices nobody could know that they would be mailed what happened until then.
    const isFirst = seq === null;
    const events = happenings.between(Math.max(this.#seq, seq ?? state.seq), state.seq);
    const outdated = this.#outdatedOf(sources, isFirst);
    const reminders = remindersDue(state, told, { now, moved: events });
    const refs = [...refsOf(events, now), ...outdated.ripe, ...reminders.due];
    const clock = clockInNetherlands(now);
    const isDue = clock.hour >= noticeLimits.dailyHour && (daily === null || daily < clock.day);
    return {
      since: soFar,
      seq: state.seq,
      notices: isFirst ? [] : refs.map((ref) => address(sources, ref)),
      told: [...outdated.ripe.map(noticeKey), ...reminders.told],
      forget: outdated.over,
      daily: isDue ? clock.day : null,
      byMail: this.#options.byMail,
    };
  }

  // `over`: keys of what was told and is put right, so that it is told if it comes back.
  #outdatedOf(
    { state, texts, soFar: { told }, now }: Sources,
    isFirst: boolean,
  ): { readonly ripe: readonly Outdated[]; readonly over: readonly string[] } {
    const sections = Object.values(state.sections);
    const all = sections.flatMap((section) => {
      const paragraphs = texts.get(section.id);
      return paragraphs ? outdatedIn(state, section, paragraphs) : [];
    });
    const ripe = isFirst ? all : this.#watch.look(all, now);
    const still = new Set(all.map(noticeKey));
    // As long as a text cannot be read, nobody knows.
    const isKnown = sections.every(({ id }) => texts.has(id));
    const over = Object.keys(told).filter((key) => key.startsWith('outdated-') && !still.has(key));
    return { ripe: ripe.filter((one) => !(noticeKey(one) in told)), over: isKnown ? over : [] };
  }

  /** Looks no more; waits for the look that is under way. */
  async close(): Promise<void> {
    this.#stop();
    clearTimeout(this.#gathering);
    this.#gathering = undefined;
    clearInterval(this.#beat);
    this.#isClosed = true;
    await this.#looking;
  }
}

// Nobody wants mail about what was long ago when the server was away.
function refsOf(events: readonly Happening[], now: number): NoticeRef[] {
  return events
    .filter(({ at }) => Date.parse(at) + noticeLimits.noticeMailed > now)
    .map(({ kind, seq }) => ({ kind, seq }));
}

// To everyone to whom it says something now.
function address(sources: Sources, ref: NoticeRef): Addressed {
  const people = Object.keys(sources.state.people) as PersonId[];
  return { ref, to: people.filter((person) => describeNotice(sources, ref, person) !== null) };
}
