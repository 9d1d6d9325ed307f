import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import type { SectionId } from '#shared/ids.ts';
import { contentRoot } from '#shared/wire.ts';
import { Rooms } from '../../server/rooms/Rooms.ts';
import { Colleague } from './Colleague.ts';
import { HeldUpdateLogs } from './HeldUpdateLogs.ts';

const section = 's1' as SectionId;
const idle = 1_000;
const seed = Number(process.env['SEED'] ?? 20181116);

type Act =
  | { readonly do: 'join' | 'leave'; readonly who: number }
  | { readonly do: 'type'; readonly who: number; readonly place: 'start' | 'end' }
  | {
      readonly do:
        'open' | 'openBadly' | 'step' | 'fail' | 'turn' | 'idle' | 'serverWrites' | 'calm';
    };

const who = fc.nat({ max: 2 });
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('join' as const), who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('leave' as const), who }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('type' as const),
      who,
      place: fc.constantFrom('start' as const, 'end' as const),
    }),
  },
  { weight: 6, arbitrary: fc.record({ do: fc.constantFrom('step' as const, 'turn' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('open' as const, 'idle' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constantFrom(
        ...(['fail', 'fail', 'openBadly', 'serverWrites', 'serverWrites', 'calm'] as const),
      ),
    }),
  },
);

const acts = fc.array(act, { minLength: 10, maxLength: 60, size: 'max' });

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

class World {
  readonly logs = new HeldUpdateLogs();
  readonly rooms = new Rooms({ logs: this.logs, isSection: (id) => id === section, idle });
  readonly people = ['a', 'b', 'c'].map((name) => new Colleague(name, this.logs));
  /** Words the server itself wrote and was told are on disk. */
  readonly written: string[] = [];
  #count = 0;
  #checked = '';

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

  check(): void {
    expect(this.logs.faults).toEqual([]);
    expect(this.people.flatMap(({ faults }) => faults)).toEqual([]);
    const rooms = this.people.flatMap(({ room }) => room ?? []);
    expect(new Set(rooms).size).toBeLessThanOrEqual(1);
    const promised = this.people.flatMap(({ acknowledged }) => [...acknowledged]);
    // Reading everything back is slow, and says the same as long as none of these moved.
    const moved = [this.logs.durable(section).length, promised.length, this.written.length].join();
    if (moved === this.#checked) return;
    this.#checked = moved;
    const text = this.#textOnDisk();
    for (const word of [...promised, ...this.written]) {
      expect(text.split(word).length, `${word} in ${text}`).toBe(2);
    }
  }

  #textOnDisk(): string {
    const doc = new Y.Doc();
    for (const { update } of this.logs.durable(section)) Y.applyUpdate(doc, update);
    // Something in the log that builds on what is not in it would wait here for ever.
    expect(doc.store.pendingStructs).toBeNull();
    expect(doc.store.pendingDs).toBeNull();
    return doc
      .getXmlFragment(contentRoot)
      .toString()
      .replaceAll(/<\/?paragraph[^>]*>/g, '|');
  }

  /** Everybody comes back on a disk that works: whatever was typed is there, once. */
  async comeTogether(): Promise<void> {
    for (let round = 0; round < 3; round += 1) {
      for (const person of this.people) {
        void person.join(this.rooms, section);
        await this.settle();
      }
    }
    for (const { typed, acknowledged } of this.people) {
      expect(typed.filter((word) => !acknowledged.has(word))).toEqual([]);
    }
    const texts = this.people.map(({ doc }) => doc.getXmlFragment(contentRoot).toString());
    expect(new Set(texts).size).toBe(1);
  }
}

test('[T1] [T2] whatever happens to rooms and disk, what was acknowledged is there, once', async () => {
  await fc.assert(
    fc.asyncProperty(acts, fc.boolean(), async (schedule, isSettled) => {
      const world = new World();
      await world.begin(isSettled);
      for (const each of schedule) {
        await world.act(each);
        world.check();
      }
      await world.settle();
      world.check();
      await world.comeTogether();
      world.check();
      const stopped = world.rooms.stop();
      await world.settle();
      await stopped;
      world.check();
      await expect(world.rooms.hold(section)).rejects.toMatchObject({ code: 'unavailable' });
      expect(world.logs.disk(section).isOpen).toBe(false);
    }),
    { seed, numRuns: Number(process.env['RUNS'] ?? 1_000) },
  );
});

test('stopping at any moment keeps what was acknowledged', async () => {
  await fc.assert(
    fc.asyncProperty(acts, fc.boolean(), async (schedule, isSettled) => {
      const world = new World();
      await world.begin(isSettled);
      for (const each of schedule) await world.act(each);
      const stopped = world.rooms.stop();
      await world.settle();
      await stopped;
      world.check();
      expect(world.logs.disk(section).isOpen).toBe(false);
    }),
    { seed, numRuns: 300 },
  );
});

function turn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(() => setImmediate(resolve));
  });
}
