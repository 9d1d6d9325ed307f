import { describe, expect, test, vi } from 'vitest';
import type { PartnerId, PersonId } from '#shared/ids.ts';
import { sealEvents } from '#shared/record/events.ts';
import type { EventBody, RecordEvent } from '#shared/record/events.ts';
import { reduce } from '#shared/record/reduce.ts';
import { emptyRecord } from '#shared/record/state.ts';
import { wireVersion } from '#shared/wire.ts';
import { RecordMirror } from '../../client/live/RecordMirror.ts';
import type { RecordSource } from '../../client/live/RecordMirror.ts';
import { eventually } from '../support/eventually.ts';

const stamp = { at: '2026-09-28T12:00:00.000Z', actor: { kind: 'server' } } as const;

function partner(id: string): EventBody {
  const added = { id: id as PartnerId, name: `Gemeente ${id}`, type: 'municipality' } as const;
  return { type: 'partner-added', partner: added };
}

const chain = sealEvents(emptyRecord, ['a', 'b', 'c', 'd'].map(partner), stamp);
const upTo = (count: number) => chain.slice(0, count).reduce(reduce, emptyRecord);
const at = (seq: number): RecordEvent => chain[seq - 1]!;

const position = (seq: number, version = wireVersion) =>
  ({ kind: 'position', seq, version }) as const;

function mirrorAt(seq: number, has = chain) {
  const snapshot = vi.fn<RecordSource['snapshot']>(() =>
    Promise.resolve({ state: has.reduce(reduce, emptyRecord), names: {} }),
  );
  const eventsAfter = vi.fn<RecordSource['eventsAfter']>((after) =>
    Promise.resolve(has.filter((event) => event.seq > after)),
  );
  const mirror = new RecordMirror({ snapshot, eventsAfter }, { state: upTo(seq), names: {} });
  return { mirror, snapshot, eventsAfter };
}

describe('the record on a page', () => {
  test('[J1] events move it on in order, by the reduce of the server', () => {
    const { mirror, eventsAfter } = mirrorAt(1);
    mirror.receive({ kind: 'events', events: [at(2), at(3)] });
    expect(mirror.getState()).toEqual(upTo(3));
    expect(eventsAfter).not.toHaveBeenCalled();
  });

  test('[J1] the same events over a second socket change nothing', () => {
    const { mirror } = mirrorAt(1);
    mirror.receive({ kind: 'events', events: [at(2)] });
    const before = mirror.getState();
    mirror.receive({ kind: 'events', events: [at(1), at(2)] });
    expect(mirror.getState()).toBe(before);
  });

  test('[J1] a gap is filled before anything later is applied', async () => {
    const { mirror, eventsAfter, snapshot } = mirrorAt(1);
    mirror.receive({ kind: 'events', events: [at(4)] });
    expect(mirror.getState().seq).toBe(1);
    await mirror.catchUp();
    expect(eventsAfter).toHaveBeenCalledExactlyOnceWith(1);
    expect(mirror.getState()).toEqual(upTo(4));
    expect(snapshot).not.toHaveBeenCalled();
  });

  test('[J1] a position beyond its own makes it fetch what it missed', async () => {
    const { mirror } = mirrorAt(2);
    mirror.receive(position(4));
    await mirror.catchUp();
    expect(mirror.getState()).toEqual(upTo(4));
  });

  test('[J1] a server of another version is not followed: the page says so and stays what it was', async () => {
    const { mirror, eventsAfter } = mirrorAt(2);
    mirror.receive(position(4, wireVersion + 1));
    mirror.receive({ kind: 'events', events: [at(3)] });
    await mirror.catchUp();
    expect([mirror.getState().seq, mirror.isOutdated.get()]).toEqual([2, true]);
    expect(eventsAfter).not.toHaveBeenCalled();
  });

  test('[J1] a position it has already reached asks for nothing', () => {
    const { mirror, eventsAfter } = mirrorAt(4);
    mirror.receive(position(3));
    expect(eventsAfter).not.toHaveBeenCalled();
  });

  test('[J1] a failed fetch is tried again with the next word of the server', async () => {
    const { mirror, eventsAfter } = mirrorAt(2);
    eventsAfter.mockRejectedValueOnce(new Error('offline'));
    mirror.receive(position(4));
    await mirror.catchUp();
    expect(mirror.getState().seq).toBe(2);
    mirror.receive(position(4));
    await mirror.catchUp();
    expect(mirror.getState().seq).toBe(4);
  });

  test('[J1] an event of another chain makes it start over', async () => {
    const other = sealEvents(emptyRecord, ['x', 'y', 'z'].map(partner), stamp);
    const { mirror } = mirrorAt(2, other);
    mirror.receive({ kind: 'events', events: [other[2]!] });
    await eventually(() => expect(mirror.getState()).toEqual(other.reduce(reduce, emptyRecord)));
  });

  test('[J3] names come with a new person, beside the events', async () => {
    const { mirror, snapshot } = mirrorAt(4);
    const person = { id: 'p1' as PersonId, partner: 'a' as PartnerId, mandate: false } as const;
    const [joined] = sealEvents(
      upTo(4),
      [{ type: 'person-added', person: { ...person, role: 'member' } }],
      stamp,
    );
    const state = reduce(upTo(4), joined!);
    snapshot.mockResolvedValue({ state, names: { [person.id]: 'Iris Voorbeeld' } });
    mirror.receive({ kind: 'events', events: [joined!] });
    await eventually(() => expect(mirror.getNames()[person.id]).toBe('Iris Voorbeeld'));
  });

  test('[J3] a name is gone with the event that erases it, and nothing is fetched for that', () => {
    const person = 'p1' as PersonId;
    const names = { [person]: 'Iris Voorbeeld', ['p2' as PersonId]: 'Jan Voorbeeld' };
    const snapshot = vi.fn<RecordSource['snapshot']>();
    const source = { snapshot, eventsAfter: vi.fn<RecordSource['eventsAfter']>() };
    const mirror = new RecordMirror(source, { state: upTo(4), names });
    const [erased] = sealEvents(upTo(4), [{ type: 'person-erased', person }], stamp);
    mirror.receive({ kind: 'events', events: [erased!] });
    expect(mirror.getNames()).toEqual({ p2: 'Jan Voorbeeld' });
    expect(mirror.getState().erased).toEqual({ p1: { at: stamp.at, partner: null } });
    expect(snapshot).not.toHaveBeenCalled();
  });

  test('tells listeners once for each event, in order', () => {
    const { mirror } = mirrorAt(1);
    const heard: number[] = [];
    mirror.onEvent(({ seq }) => heard.push(seq));
    mirror.receive({ kind: 'events', events: [at(3), at(2)] });
    expect(heard).toEqual([2, 3]);
  });
});
