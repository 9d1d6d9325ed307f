import { vi } from 'vitest';
import type { SectionId } from '#shared/ids.ts';
import { docOf } from '../../server/rooms/Epochs.ts';
import type { Room } from '../../server/rooms/Room.ts';
import { Rooms } from '../../server/rooms/Rooms.ts';
import { Colleague } from './Colleague.ts';
import type { Promised } from './Colleague.ts';
import type { HeldDisk } from './HeldDisk.ts';
import { HeldUpdateLogs } from './HeldUpdateLogs.ts';
import { isRoomOpen } from './isRoomOpen.ts';
import type { Sightings } from './Sightings.ts';
import { turn } from './turn.ts';

const other = 's2' as SectionId;
const idle = 1_000;
/** A few words make a log as long as a chapter does, so that checkpoints are made. */
const weight = 400;
/** Turns after which a world that still moves does not come to rest. */
const longest = 2_000;

interface Kept extends Promised {
  readonly section: SectionId;
}

/**
 * Three colleagues in one section and one in another, on a disk that moves only when told. Needs
 * fake timeouts.
 */
export class World {
  readonly section = 's1' as SectionId;
  readonly sightings: Sightings;
  readonly logs = new HeldUpdateLogs({ weight });
  readonly faults: string[] = [];
  readonly people: readonly Colleague[];
  /** Words of the server itself that it was told are on disk, and of moments that were restored. */
  readonly kept: Kept[] = [];
  /** What the server wrote, by epoch: a room knows which attempts did something [A6]. */
  readonly landed: Promised[] = [];
  rooms = this.#open();
  /** Whether the phase of the first section lets people write. */
  isWriting = true;
  restoring: 'no' | 'begins' | 'isShut' | 'isBeginning' = 'no';
  readonly #epochs = new Map<SectionId, number>([
    [this.section, 1],
    [other, 1],
  ]);
  #count = 0;
  /** The room of the first section that somebody was in last. */
  #last: { readonly room: Room; readonly opened: number } | null = null;

  constructor(sightings: Sightings) {
    this.sightings = sightings;
    this.people = ['a', 'b', 'c', 'd'].map(
      (name) =>
        new Colleague({
          name,
          section: name === 'd' ? other : this.section,
          logs: this.logs,
          sightings,
          mayWrite: () => this.isWriting || name === 'd',
          saysEpoch: name !== 'c',
          isPresent: name !== 'b',
        }),
    );
  }

  #open(): Rooms {
    return new Rooms({
      logs: this.logs,
      epochOf: (id) => this.#epochs.get(id) ?? null,
      idle,
      onCheckpointFailure: () => this.sightings.see('a checkpoint fails'),
    });
  }

  get inFirst(): Colleague[] {
    return this.people.filter(({ section }) => section === this.section);
  }

  /** Whether nobody may be in the first section. */
  get isShut(): boolean {
    return this.restoring === 'isShut' || this.isBeginning;
  }

  /** Whether a later epoch is being written. */
  get isBeginning(): boolean {
    return this.restoring === 'isBeginning';
  }

  epochOf(id: SectionId): number {
    return this.#epochs.get(id) ?? 1;
  }

  /** The disk of a section as it is now, or was in an earlier epoch. */
  diskOf(id: SectionId, epoch = this.epochOf(id)): HeldDisk {
    return this.logs.disk(docOf(id, epoch));
  }

  newWord(): string {
    return `[server${this.#count++}]`;
  }

  /** The record says that the first section is in another epoch, which begins with this text. */
  enter(epoch: number, text: string): void {
    const { section } = this;
    this.diskOf(section).isSealed = true;
    this.#epochs.set(section, epoch);
    for (const [word] of text.matchAll(/\[\w+\]/g)) this.kept.push({ word, epoch, section });
  }

  /** Someone, or the server, is in this room of the first section. */
  note(room: Room): void {
    const { opened } = this.diskOf(this.section, room.epoch);
    if (room !== this.#last?.room) this.#last = { room, opened };
  }

  /** Whether the first section's room takes nothing more, and has not let go of its log. */
  get isDraining(): boolean {
    if (!this.#last) return false;
    const { room, opened } = this.#last;
    const disk = this.diskOf(this.section, room.epoch);
    return disk.isOpen && disk.opened === opened && !isRoomOpen(room);
  }

  /** Another one when more is on disk, or more was promised. */
  get moment(): string {
    const synced = this.logs.disks.map((disk) => disk.synced).join();
    const told = this.people.map(({ acknowledged }) => acknowledged.length).join();
    return `${synced} ${told},${this.kept.length}`;
  }

  /** Every word that somebody was told is on disk, and those of moments that were restored. */
  *promised(): Generator<Kept> {
    for (const { section, acknowledged } of this.people)
      for (const each of acknowledged) yield { ...each, section };
    yield* this.kept;
  }

  /** Some schedules start before the first load, others when everybody is in and at rest. */
  async begin(isSettled: boolean): Promise<void> {
    if (!isSettled) return;
    this.everyoneJoins();
    await this.settle();
  }

  everyoneJoins(): void {
    for (const person of this.people) void person.join(this.rooms);
  }

  /** Lets the time pass in which a room without users goes. One with someone in it stays. */
  idle(): void {
    const held = this.people.flatMap(({ room }) => room ?? []).filter(isRoomOpen);
    vi.advanceTimersByTime(idle);
    if (!held.every(isRoomOpen)) this.faults.push('a room was closed with someone in it');
  }

  /** Everybody leaves, for longer than a room without users stays. */
  async empty(): Promise<void> {
    await this.settle();
    for (const person of this.people) person.leave();
    this.idle();
    await this.settle();
    if (this.logs.disks.some(({ isOpen }) => isOpen)) this.faults.push('an empty room stays');
  }

  /** Lets everything move until nothing waits any more. */
  async settle(): Promise<void> {
    for (let [quiet, turns] = [0, 0]; quiet < 2; quiet += 1, turns += 1) {
      if (turns > longest) throw new Error('it does not come to rest');
      if (await this.#move()) quiet = -1;
    }
  }

  /** Lets everything move for some time. */
  async flow(turns: number): Promise<void> {
    for (let count = 0; count < turns; count += 1) await this.#move();
  }

  async #move(): Promise<boolean> {
    await turn();
    const isMoving = this.logs.isBusy || this.restoring !== 'no';
    this.logs.letOpen();
    this.logs.sync();
    this.logs.write();
    this.logs.keep();
    return isMoving;
  }

  async #stopped(): Promise<void> {
    await this.rooms.stop();
    // At this very moment, as the directory is closed next.
    this.#requireClosed();
  }

  #requireClosed(): void {
    if (this.logs.disks.some(({ isOpen }) => isOpen)) this.faults.push('a log was left open');
  }

  /** Stops the server, with people still trying to get in, and begins another on the same disk. */
  async stop(): Promise<void> {
    const { logs, people, faults, sightings } = this;
    const isLoading = logs.isOpening && this.restoring === 'no';
    sightings.see('the server stops while a room loads', isLoading);
    sightings.see('the server stops while a room drains', this.isDraining);
    sightings.see('the server stops while words are on their way', logs.isSaving);
    sightings.see('the server stops while a checkpoint is on its way', logs.isCompacting);
    sightings.see('the server stops during a restore', this.restoring !== 'no');
    sightings.see('an append is refused at once', logs.refused > 0);
    sightings.see('a room makes three checkpoints', logs.mostCheckpoints > 2);
    const stopped = this.#stopped();
    const isOut = people.some(({ room }) => room === null);
    sightings.see('someone comes while the server stops', isOut);
    this.everyoneJoins();
    await this.settle();
    if ((await soon(stopped)) !== 'kept') faults.push('the server does not stop');
    if (people.some(({ room }) => room)) faults.push('someone is in a server that has stopped');
    this.#requireClosed();
    const late = await soon(this.rooms.hold(this.section));
    if (late !== 'broken') faults.push('a server that has stopped lets people in');
    this.rooms = this.#open();
  }
}

/** What becomes of a promise without anything moving. */
function soon(promise: Promise<unknown>): Promise<'kept' | 'broken' | 'waits'> {
  const settled = promise.then(
    () => 'kept' as const,
    () => 'broken' as const,
  );
  return Promise.race([settled, turn().then(() => 'waits' as const)]);
}
