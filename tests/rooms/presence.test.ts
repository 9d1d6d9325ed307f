import * as decoding from 'lib0/decoding';
import { beforeEach, describe, expect, test } from 'vitest';
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
const [ada, bas] = [stampOf('ada'), stampOf('bas')];

let presence: Presence<string>;
let onlooker: Awareness;

beforeEach(() => {
  presence = new Presence<string>();
  onlooker = new Awareness(new Y.Doc());
  onlooker.setLocalState(null);
});

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
      cursor: { anchor: 1 },
      admin: true,
    };
    show(presence.receive('line 1', claim([7, 1, JSON.stringify(state)]), ada));
    expect(seen()).toEqual({ 7: { cursor: { anchor: 1 }, user: ada } });
  });

  test('goes back to its sender, so that a quiet client hears something', () => {
    const own = new Awareness(new Y.Doc());
    own.setLocalStateField('cursor', { anchor: 1 });
    const update = encodeAwarenessUpdate(own, [own.clientID]);
    expect(presence.receive('line 1', update, ada)).not.toBeNull();
    expect(presence.receive('line 1', update, ada)).not.toBeNull();
  });

  test('of another can be neither taken, changed nor removed', () => {
    show(presence.receive('line 1', claim([7, 1, '{"cursor":{"a":1}}']), ada));
    const before = seen();
    for (const json of ['null', '{"cursor":{"a":2}}']) {
      const frame = presence.receive('line 2', claim([7, 99, json]), bas);
      expect(frame).toBeNull();
      show(frame);
    }
    expect(seen()).toEqual(before);
    show(presence.receive('line 2', claim([7, 99, 'null'], [8, 1, '{}']), bas));
    expect(seen()).toEqual({ ...before, 8: { user: bas } });
  });

  test('is one for each connection', () => {
    show(presence.receive('line 1', claim([7, 1, '{}'], [8, 1, '{}'], [9, 1, '{}']), ada));
    for (let client = 100; client < 1_000; client += 1) {
      expect(presence.receive('line 1', claim([client, 1, '{}']), ada)).toBeNull();
    }
    show(presence.all());
    expect(Object.keys(seen())).toEqual(['7']);
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
      expect(presence.receive('line 1', update, ada)).toBeNull();
    }
    expect(presence.all()).toBeNull();
  });

  test.each(['""', '0', 'false', '[]', '"x"', 'true'])(
    'never goes out unstamped, even when it is %s',
    (json) => {
      show(presence.receive('line 1', claim([7, 1, json]), ada));
      show(presence.all());
      for (const state of Object.values(seen())) expect(state).toEqual({ user: ada });
    },
  );

  test('of a line that broke is taken over by the same person, and its end removes nothing', () => {
    show(presence.receive('old line', claim([7, 5, '{"section":"s1"}']), ada));
    show(presence.receive('new line', claim([7, 6, '{"section":"s2"}']), ada));
    expect(presence.leave('old line')).toBeNull();
    expect(seen()).toEqual({ 7: { section: 's2', user: ada } });
    show(presence.leave('new line'));
    expect(seen()).toEqual({});
    expect(presence.all()).toBeNull();
  });

  test('that comes late does not undo what is newer', () => {
    show(presence.receive('line 1', claim([7, 5, '{"section":"s2"}']), ada));
    expect(presence.receive('line 1', claim([7, 4, '{"section":"s1"}']), ada)).toBeNull();
    expect(seen()).toEqual({ 7: { section: 's2', user: ada } });
  });
});
