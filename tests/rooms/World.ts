import { expect, vi } from 'vitest';
import * as Y from 'yjs';
import type { SectionId } from '#shared/ids.ts';
import { contentRoot } from '#shared/wire.ts';
import { Rooms } from '../../server/rooms/Rooms.ts';
import { Colleague } from './Colleague.ts';
import { HeldUpdateLogs } from './HeldUpdateLogs.ts';

export const section = 's1' as SectionId;
const idle = 1_000;

/** One thing that happens to rooms, people or the disk. */
export type Act =
  | { readonly do: 'join' | 'leave'; readonly who: number }
  | { readonly do: 'type'; readonly who: number; readonly place: 'start' | 'end' }
  | {
      readonly do:
        'open' | 'openBadly' | 'step' | 'fail' | 'turn' | 'idle' | 'serverWrites' | 'calm';
    };

/** Three colleagues, one section, and a disk that moves only when told. Needs fake timeouts. */
export class World {
  readonly logs = new HeldUpdateLogs();
  readonly rooms = new Rooms({ logs: this.logs, isSection: (id) => id === section, idle });
  readonly people = ['a', 'b', 'c'].map((name) => new Colleague(name, this.logs));
  /** Words the server itself wrote and was told are on disk. */
  readonly written: string[] = [];
  #count = 0;
  #last = '';

  async act(what: Act): Promise<void> {
    switch (what.do) {
      case 'join':
        return void this.people[what.who]?.join(this.rooms, section);
      case 'leave':
        return this.people[what.who]?.leave();
      case 'type':
        return this.people[what.who]?.type(what.place);
      case 'open':
        return this.logs.letOpen();
      case 'openBadly':
        return this.logs.letOpen(new Error('the disk said no'));
      case 'step':
        return this.logs.step(section);
      case 'fail':
        return this.logs.fail(section);
      case 'turn':
        return turn();
      case 'calm':
        return this.settle();
      case 'idle':
        return void vi.advanceTimersByTime(idle);
      case 'serverWrites':
        return void this.#write(`<server${this.#count++}>`);
    }
  }

  // As an action does it: no matter what becomes of the room, a resolved promise is a promise.
  async #write(word: string): Promise<void> {
    const change = this.rooms.with(section, (room) =>
      room.change({ kind: 'repair' }, (_, fragment) => {
        const element = new Y.XmlElement('paragraph');
        fragment.insert(fragment.length, [element]);
        element.insert(0, [new Y.XmlText(word)]);
      }),
    );
    await change.then(
      () => this.written.push(word),
      () => undefined,
    );
  }

  /** Some schedules start before the first load, others when everybody is in and at rest. */
  async begin(isSettled: boolean): Promise<void> {
    if (!isSettled) return;
    for (const person of this.people) void person.join(this.rooms, section);
    await this.settle();
  }

  /** Lets everything move until nothing waits any more. */
  async settle(): Promise<void> {
    for (let quiet = 0; quiet < 4; quiet += 1) {
      await turn();
      if (this.logs.isBusy) quiet = 0;
      this.logs.letOpen();
      this.logs.step(section);
    }
  }

  /** Whether there is more on disk, or more was promised, than the last time this was asked. */
  hasMoved(): boolean {
    const moved = [this.logs.durable(section).length, this.promised.length].join();
    const hasMoved = moved !== this.#last;
    this.#last = moved;
    return hasMoved;
  }

  /** Every word that somebody was told is on disk. */
  get promised(): string[] {
    return [...this.people.flatMap(({ acknowledged }) => [...acknowledged]), ...this.written];
  }
}

/** What must hold at every moment. */
export function checkWorld(world: World): void {
  expect(world.logs.faults).toEqual([]);
  expect(world.people.flatMap(({ faults }) => faults)).toEqual([]);
  const rooms = world.people.flatMap(({ room }) => room ?? []);
  expect(new Set(rooms).size).toBeLessThanOrEqual(1);
  // Reading everything back is slow.
  if (!world.hasMoved()) return;
  const text = textOnDisk(world.logs);
  for (const word of world.promised) {
    expect(text.split(word).length, `${word} in ${text}`).toBe(2);
  }
}

function textOnDisk(logs: HeldUpdateLogs): string {
  const doc = new Y.Doc();
  for (const { update } of logs.durable(section)) Y.applyUpdate(doc, update);
  // Something in the log that builds on what is not in it would wait here for ever.
  expect(doc.store.pendingStructs).toBeNull();
  expect(doc.store.pendingDs).toBeNull();
  return doc
    .getXmlFragment(contentRoot)
    .toJSON()
    .replaceAll(/<\/?paragraph[^>]*>/g, '|');
}

/** Everybody comes back on a disk that works: whatever was typed is there, and the same for all. */
export async function bringTogether(world: World): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    for (const person of world.people) {
      void person.join(world.rooms, section);
      await world.settle();
    }
  }
  for (const { typed, acknowledged } of world.people) {
    expect(typed.filter((word) => !acknowledged.has(word))).toEqual([]);
  }
  const texts = world.people.map(({ doc }) => doc.getXmlFragment(contentRoot).toJSON());
  expect(new Set(texts).size).toBe(1);
}

function turn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(() => setImmediate(resolve));
  });
}
