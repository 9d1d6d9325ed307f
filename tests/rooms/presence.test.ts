import * as decoding from 'lib0/decoding';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { limits } from '#shared/limits.ts';
import { message } from '#shared/wire.ts';
import { Presence } from '../../server/rooms/Presence.ts';
import type { Stamp } from '../../server/rooms/Presence.ts';

const stampOf = (id: string): Stamp => ({
  id,
  name: `Persoon ${id}`,
  partner: 'p1',
  partnerName: 'Gemeente Duinrade',
  color: '#235f8f',
  place: 1,
});
const position = { type: { client: 7, clock: 0 }, tname: null, item: null, assoc: 0 };
const caret = { anchor: position, head: position };
const [ada, bas] = [stampOf('ada'), stampOf('bas')];
const writing = (stamp: Stamp) => ({ stamp, isWriter: true });

let presence: Presence<string>;
let told: Uint8Array[];
let onlooker: Awareness;

beforeEach(() => {
  vi.useFakeTimers();
  told = [];
  presence = new Presence<string>({ tell: (frame) => told.push(frame) });
  onlooker = new Awareness(new Y.Doc());
  onlooker.setLocalState(null);
});
afterEach(() => {
  vi.useRealTimers();
});

/** What everyone is told within a beat of a message; null when nothing. */
function receive(from: string, update: Uint8Array, stamp: Stamp): Uint8Array | null {
  presence.receive(from, update, writing(stamp));
  return beat();
}

function leave(from: string): Uint8Array | null {
  presence.leave(from);
  return beat();
}

function beat(): Uint8Array | null {
  vi.advanceTimersByTime(limits.presenceBeat);
  const [frame = null, ...more] = told.splice(0);
  expect(more).toEqual([]);
  return frame;
}

function claim(
  ...entries: readonly (readonly [client: number, clock: number, json: string])[]
): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, entries.length);
    for (const [client, clock, json] of entries) {
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarString(encoder, json);
    }
  });
}

/** Lets a stock client read a frame, as everyone in the room does. */
function show(frame: Uint8Array | null): void {
  if (!frame) return;
  const decoder = decoding.createDecoder(frame);
  expect(decoding.readVarUint(decoder)).toBe(message.awareness);
  applyAwarenessUpdate(onlooker, decoding.readVarUint8Array(decoder), 'server');
}

const seen = () => Object.fromEntries(onlooker.getStates());

describe('presence', () => {
  test('carries the name the server gives, whatever the client says it is', () => {
    const state = {
      user: { name: 'De burgemeester', color: 'url(x)' },
      cursor: caret,
      admin: true,
    };
    show(receive('line 1', claim([7, 1, JSON.stringify(state)]), ada));
    expect(seen()).toEqual({ 7: { cursor: caret, user: ada } });
  });

  test('goes back to its sender, so that a quiet client hears something', () => {
    const own = new Awareness(new Y.Doc());
    own.setLocalStateField('cursor', caret);
    const update = encodeAwarenessUpdate(own, [own.clientID]);
    expect(receive('line 1', update, ada)).not.toBeNull();
    expect(receive('line 1', update, ada)).not.toBeNull();
  });

  test('of another can be neither taken, changed nor removed', () => {
    show(receive('line 1', claim([7, 1, JSON.stringify({ cursor: caret })]), ada));
    const before = seen();
    for (const json of ['null', '{"cursor":{"a":2}}']) {
      const frame = receive('line 2', claim([7, 99, json]), bas);
      expect(frame).toBeNull();
      show(frame);
    }
    expect(seen()).toEqual(before);
    show(receive('line 2', claim([7, 99, 'null'], [8, 1, '{}']), bas));
    expect(seen()).toEqual({ ...before, 8: { user: bas } });
  });

  test('is one for each connection', () => {
    show(receive('line 1', claim([7, 1, '{}'], [8, 1, '{}'], [9, 1, '{}']), ada));
    for (let client = 100; client < 1_000; client += 1) {
      expect(receive('line 1', claim([client, 1, '{}']), ada)).toBeNull();
    }
    show(presence.all());
    expect(Object.keys(seen())).toEqual(['7']);
  });

  test.each([
    {},
    { anchor: 1, head: 1 },
    { anchor: position },
    { anchor: {}, head: {} },
    { anchor: { ...position, tname: 'elders' }, head: position },
    { anchor: { ...position, item: { client: -1, clock: 0 } }, head: position },
    { anchor: { ...position, type: { client: 7 } }, head: position },
    { anchor: { ...position, assoc: 'x' }, head: position },
  ])('with the caret %j shows a person without one: an editor would stop following', (cursor) => {
    show(receive('line 1', claim([7, 1, JSON.stringify({ cursor })]), ada));
    expect(seen()).toEqual({ 7: { user: ada } });
  });

  test('that is too large or unreadable is dropped', () => {
    const large = JSON.stringify({ cursor: { pad: 'x'.repeat(limits.presenceBytes) } });
    const broken = [
      claim([7, 1, large]),
      claim([7, 1, '{']),
      new Uint8Array([9]),
      new Uint8Array(),
    ];
    const endless = claim([7, Number.MAX_SAFE_INTEGER, '{}']);
    for (const update of [...broken, endless]) {
      expect(receive('line 1', update, ada)).toBeNull();
    }
    expect(presence.all()).toBeNull();
  });

  test.each(['""', '0', 'false', '[]', '"x"', 'true'])(
    'never goes out unstamped, even when it is %s',
    (json) => {
      show(receive('line 1', claim([7, 1, json]), ada));
      show(presence.all());
      for (const state of Object.values(seen())) expect(state).toEqual({ user: ada });
    },
  );

  test('of a line that broke is taken over by the same person, and its end removes nothing', () => {
    show(receive('old line', claim([7, 5, '{"section":"s1"}']), ada));
    show(receive('new line', claim([7, 6, '{"section":"s2"}']), ada));
    expect(leave('old line')).toBeNull();
    expect(seen()).toEqual({ 7: { section: 's2', user: ada } });
    show(leave('new line'));
    expect(seen()).toEqual({});
    expect(presence.all()).toBeNull();
  });

  test('of many who move at once goes out in one frame, with where each is last', () => {
    for (let clock = 1; clock <= 20; clock += 1) {
      presence.receive('line 1', claim([7, clock, `{"section":"s${clock}"}`]), writing(ada));
      presence.receive('line 2', claim([8, clock, '{}']), writing(bas));
    }
    expect(told).toEqual([]);
    show(beat());
    expect(seen()).toEqual({ 7: { section: 's20', user: ada }, 8: { user: bas } });
  });

  test('that comes late does not undo what is newer', () => {
    show(receive('line 1', claim([7, 5, '{"section":"s2"}']), ada));
    expect(receive('line 1', claim([7, 4, '{"section":"s1"}']), ada)).toBeNull();
    expect(seen()).toEqual({ 7: { section: 's2', user: ada } });
  });
});

describe('who is here by way of another process', () => {
  const present = (client: number, clock: number, { id }: Stamp, section = 's1') => ({
    ...{ person: id, client, isWriter: true, clock },
    state: section === '' ? 'null' : JSON.stringify({ section, user: { id } }),
  });
  test('[D9] is shown like all others, and is gone when that process is', () => {
    presence.takeIn('there', [present(7, 1, ada), present(8, 1, bas)]);
    presence.takeIn('elsewhere', [present(9, 1, bas)]);
    show(beat());
    expect(Object.keys(seen())).toEqual(['7', '8', '9']);
    show(presence.all());
    presence.forget('there');
    show(beat());
    expect(Object.keys(seen())).toEqual(['9']);
    presence.takeIn('elsewhere', [present(9, 2, bas, '')]);
    show(beat());
    expect([seen(), presence.all()]).toEqual([{}, null]);
  });

  test('[D9] [P8] who comes back by way of this process stays when the other lets them go; their id stays theirs', () => {
    presence.takeIn('there', [present(7, 1, ada)]);
    expect(receive('line 1', claim([7, 2, '{"section":"s9"}']), bas)).not.toBeNull();
    show(receive('line 2', claim([7, 3, '{"section":"s2"}']), ada));
    presence.takeIn('there', [present(7, 2, ada, '')]);
    show(beat());
    expect(seen()).toEqual({ 7: { section: 's2', user: ada } });
  });

  test('[D9] what others brought is not shown to them again', () => {
    const shown: unknown[] = [];
    const own = new Presence<string>({
      tell: () => undefined,
      show: (all) => shown.push(...all.map(({ client }) => client)),
    });
    own.takeIn('there', [present(7, 1, ada)]);
    own.receive('line 1', claim([8, 1, '{}']), writing(bas));
    vi.advanceTimersByTime(limits.presenceBeat);
    own.leave('line 1');
    vi.advanceTimersByTime(limits.presenceBeat);
    expect(shown).toEqual([8, 8]);
  });
});
