import * as decoding from 'lib0/decoding';
import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PersonId } from '#shared/ids.ts';
import { refusalStatus } from '#shared/refusal.ts';
import type { RefusalCode } from '#shared/refusal.ts';
import { sha256 } from '#shared/sha256.ts';
import * as wire from '#shared/wire.ts';
import type { RecordMessage } from '#shared/wire.ts';
import { root } from '../support/sources.ts';
import { assertAlways } from './assertAlways.ts';
import { founded } from './smallNetwork.ts';

const opened = (frame: Uint8Array, number: number) => {
  const decoder = decoding.createDecoder(frame);
  expect(decoding.readVarUint(decoder)).toBe(number);
  return decoder;
};

describe('frames of our own', () => {
  test('[T1] a count of durable updates goes over and comes back', () => {
    assertAlways(fc.nat(), (count) => {
      const decoder = opened(wire.encodeDurable(count), 100);
      expect([wire.readDurable(decoder), decoding.hasContent(decoder)]).toEqual([count, false]);
    });
  });

  test('[J1] events and the position go over and come back', () => {
    const bodies: RecordMessage[] = [
      { kind: 'position', seq: 7, version: wire.wireVersion },
      { kind: 'events', events: founded.events },
    ];
    for (const body of bodies)
      expect(wire.readRecord(opened(wire.encodeRecord(body), 101))).toEqual(body);
  });

  test('[S6] a refused update goes over and comes back', () => {
    for (const code of Object.keys(refusalStatus) as RefusalCode[])
      expect(wire.readRefused(opened(wire.encodeRefused({ code }), 102))).toEqual({ code });
  });

  test('[T7] what a page tells of a doubt comes to the others with whose page it is', () => {
    const by = 'ada' as PersonId;
    const settled = { kind: 'settled', id: 'd1' } as const;
    expect(wire.readToldDoubt(opened(wire.encodeToldDoubt({ ...settled, by }), 103))).toEqual({
      ...settled,
      by,
    });
  });

  test('[T1] only sync step 2 and updates count', () => {
    const frames = [[0, 0], [0, 1], [0, 2], [1, 1], [1, 2], [100, 1], [0], []];
    const counted = frames.map((bytes) => wire.bearsUpdate(Uint8Array.from(bytes)));
    expect(counted).toEqual([false, true, true, ...Array.from({ length: 5 }, () => false)]);
  });
});

describe('numbers others rely on', () => {
  test('[T3] a client comes back after every code but 4400–4499', () => {
    const { goingAway, tooMuch, tooManySockets, ...final } = wire.closeCode;
    for (const code of Object.values(final)) expect(Math.floor(code / 100)).toBe(44);
    for (const code of [goingAway, tooMuch, tooManySockets])
      expect(Math.floor(code / 100)).not.toBe(44);
  });

  test('the shapes that go over the wire are those of this version', () => {
    const { message, syncMessage, closeCode, wireVersion } = wire;
    const { manifestoRoomPrefix, contentRoot } = wire;
    const numbers = { message, syncMessage, closeCode, manifestoRoomPrefix, contentRoot };
    const shapes = ['record/events.ts', 'record/state.ts', 'document.ts']
      .flatMap((file) => declared(readFileSync(join(root, 'shared', file), 'utf8')))
      .join('\n');
    expect(
      { wireVersion, shapes: sha256(JSON.stringify(numbers) + shapes).slice(0, 16) },
      `What goes over the wire, or stands in the record, has changed. Pages that are open and
journals that are kept have the old shape. Is every old event still read as before, and may an old
page go on? Then only pin the new hash here. If not, raise wireVersion, say in docs/decisions how
old data is read, add a test that reads some, and pin both.`,
    ).toEqual({ wireVersion: 6, shapes: '97768d69f08856c1' });
  });
});

/** The exported types of a file, without comments and layout. */
function declared(code: string): string[] {
  const bare = code.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/\/\/.*$/gm, '');
  const types = bare.match(
    /export (?:interface|type) [\s\S]*?(?=\n(?:export|import|function|const)|$)/g,
  );
  return (types ?? []).map((type) => type.replaceAll(/\s+/g, ' ').trim());
}
