import { describe, expect, test } from 'vitest';
import { genesisHash } from '#shared/record/state.ts';
import { hashEvent } from '#shared/record/events.ts';
import type { RecordEvent } from '#shared/record/events.ts';
import { SigningKey } from '../../server/records/SigningKey.ts';
import { headStatement } from '#shared/head.ts';
import type { Head } from '#shared/head.ts';
import { now } from '../publish/smallManifesto.ts';
import { headOver } from '../support/headOver.ts';
import { MemoryKeptFile } from '../support/MemoryKeptFile.ts';
import { testKey } from '../support/testKey.ts';
import { file, publish, recordFile, tellAdopted, textOf } from './publish.ts';
import { wrongIn } from './wrongIn.ts';

const { events, record, receipt, exportAs } = publish(tellAdopted(now), now);
const lines = textOf(record).split('\n').slice(0, -1);
const written = (made: readonly string[]) =>
  file('record.ndjson', made.map((line) => `${line}\n`).join(''));

/** The events as somebody would seal them who changed one of them and cared for the chain. */
function resealed(change: (event: RecordEvent) => RecordEvent): RecordEvent[] {
  const made: RecordEvent[] = [];
  for (const event of events.map(change)) {
    const unsealed = { ...event, seq: made.length + 1, prev: made.at(-1)?.hash ?? genesisHash };
    made.push({ ...unsealed, hash: hashEvent(unsealed) });
  }
  return made;
}

const endorsements = events.flatMap(({ type, seq }) => (type === 'endorsed' ? [seq] : []));
const [endorsed = 0] = endorsements;
const softened = resealed((event) =>
  event.seq === endorsed && event.type === 'endorsed' ? { ...event, stance: 'abstain' } : event,
);

describe('[J2] the record file', () => {
  test('is good as it is, with every receipt', () => {
    const receipts = events.map(({ seq }) => receipt(seq));
    expect(wrongIn({ record, receipts, key: testKey.publicKey })).toEqual([]);
    expect(endorsements.length).toBeGreaterThan(8);
  });

  test('a changed byte anywhere is found, with its line', () => {
    let from = 0;
    for (const [index, line] of lines.entries()) {
      const length = new TextEncoder().encode(line).length + 1;
      // The byte before each member and each value, and others spread over the line.
      const members = [...line.matchAll(/[:,]/g)].map(({ index: at }) => at + 1);
      const spread = Array.from({ length: 12 }, (_, part) => Math.floor((part * length) / 12));
      for (const at of new Set([...members, ...spread, length - 2, length - 1])) {
        for (const change of [0x01, 0x20, 0x80]) {
          const bytes = Uint8Array.from(record.bytes);
          bytes[from + at] = (bytes[from + at] ?? 0) ^ change;
          const [wrong = ''] = wrongIn({ record: { name: 'record.ndjson', bytes } });
          const where = new RegExp(`^WRONG  record, (?:line ${index + 1}, byte ${from}\\b|head: )`);
          expect([index, at, change, wrong]).toEqual([
            index,
            at,
            change,
            expect.stringMatching(where),
          ]);
        }
      }
      from += length;
    }
  });

  test.each<[string, (kept: string[]) => string[], RegExp]>([
    [
      'two events in another order',
      ([a = '', b = '', ...rest]) => [b, a, ...rest],
      /line 1, byte 0, event 1: .*number 2/,
    ],
    [
      'two later ones',
      (all) => [...all.slice(0, 9), all[10] ?? '', all[9] ?? '', ...all.slice(11)],
      /line 10, .*event 10: .*number 11/,
    ],
    ['an event taken out', (all) => all.toSpliced(5, 1), /line 6, .*event 6: .*number 7/],
    ['an event twice', (all) => all.toSpliced(5, 0, all[5] ?? ''), /line 7, .*event 7: .*number 6/],
    ['the first event gone', (all) => all.slice(1), /line 1, byte 0, event 1: .*number 2/],
    ['the last event gone', (all) => all.toSpliced(-2, 1), /head: .*the last are missing/],
    ['the head gone', (all) => all.slice(0, -1), /ends without the signed head/],
    ['the last three lines gone', (all) => all.slice(0, -3), /ends without the signed head/],
    ['something behind the head', (all) => [...all, '{}'], /something behind the head/],
    ['nothing', () => [], /line 1, byte 0: .*without the signed head/],
    ['a line that is no event', (all) => ['null', ...all], /line 1, byte 0: .*no event/],
    [
      'other white space',
      (all) => [(all[0] ?? '').replace(':', ': '), ...all.slice(1)],
      /line 1, byte 0: .*not written the way/,
    ],
  ])('%s: is found', (_, change, wanted) => {
    expect(wrongIn({ record: written(change(lines)) })[0]).toMatch(wanted);
  });

  test('an event changed and given its new hash: the next one does not follow', () => {
    const changed = { ...events[6], at: '2020-01-01T00:00:00.000Z' };
    const line = JSON.stringify({ ...changed, hash: hashEvent(changed) });
    expect(wrongIn({ record: written(lines.with(6, line)) })[0]).toMatch(
      /line 8, byte \d+, event 8: .*does not follow/,
    );
  });

  test('a line cut off in the middle is found', () => {
    const cut = { name: 'record.ndjson', bytes: record.bytes.slice(0, -5) };
    expect(wrongIn({ record: cut })[0]).toMatch(/stops in the middle of a line/);
  });

  test('an event left out of a chain made anew has another hash than it was signed with', () => {
    const signed = lines.at(-1) ?? '';
    const forged = written([...softened.map((event) => JSON.stringify(event)), signed]);
    expect(wrongIn({ record: forged })[0]).toMatch(/head: .*another hash/);
  });

  test.each<[string, (head: Head) => Partial<Head>, RegExp]>([
    [
      'another root',
      ({ root }) => ({ root: root.replace(/^./, (digit) => (digit === '0' ? '1' : '0')) }),
      /another root/,
    ],
    ['another hash', () => ({ hash: genesisHash }), /another hash/],
    ['another key', () => ({ key: 'ab'.repeat(32) }), /signature is not of this head/],
    ['no key', () => ({ key: '' }), /signature is not of this head/],
    ['another signature', () => ({ signature: '00'.repeat(64) }), /signature is not of this head/],
    [
      'the signature of another head',
      () => ({ signature: headOver(events.slice(0, -1)).signature }),
      /signature is not of this head/,
    ],
    [
      'fewer events',
      () => ({ ...headOver(events.slice(0, -1)) }),
      /events behind what the head is of/,
    ],
  ])('a head with %s is found', (_, change, wanted) => {
    const head = JSON.parse(lines.at(-1) ?? '') as Head;
    const forged = JSON.stringify({ ...head, ...change(head) });
    expect(wrongIn({ record: written([...lines.slice(0, -1), forged]) })[0]).toMatch(wanted);
  });
});

describe('[J2] a server that rewrites its own history, and signs it', () => {
  const forged = recordFile(softened);

  test('looks good by itself, and is found out by a receipt from before', () => {
    expect(wrongIn({ record: forged, key: testKey.publicKey })).toEqual([]);
    for (const seq of endorsements) {
      const [wrong] = wrongIn({ record: forged, receipts: [receipt(seq)] });
      expect(wrong).toMatch(/receipt-\d+\.json, head: .*another hash/);
    }
  });

  test.each(['json', 'html', 'md', 'txt'] as const)(
    'and by an export from before, as %s',
    (format) => {
      const [wrong] = wrongIn({ record: forged, exports: [exportAs(format)] });
      expect(wrong).toMatch(/another (?:hash|root)/);
    },
  );

  test('or that leaves its last events out', () => {
    const short = recordFile(events.slice(0, -1));
    expect(wrongIn({ record: short })).toEqual([]);
    expect(wrongIn({ record: short, receipts: [receipt(1)] })[0]).toMatch(/the last are missing/);
    for (const format of ['json', 'html', 'md', 'txt'] as const)
      expect(wrongIn({ record: short, exports: [exportAs(format)] })[0]).toMatch(
        /the last are missing/,
      );
  });

  test('with another key is found out by who knows the key', async () => {
    const other = await SigningKey.open(new MemoryKeptFile());
    const unsigned = { ...headOver(events), key: other.publicKey };
    const signature = other.sign(headStatement(unsigned));
    const head = JSON.stringify({ format: 'draagvlak-head', version: 1, ...unsigned, signature });
    const resigned = written([...lines.slice(0, -1), head]);
    expect(wrongIn({ record: resigned })).toEqual([]);
    expect(wrongIn({ record: resigned, key: testKey.publicKey })[0]).toMatch(/another key/);
  });
});

describe('[J2] a receipt', () => {
  interface Made {
    event: RecordEvent;
    path: string[];
    head: Head;
  }
  const forge = (change: (made: Made) => unknown) => {
    const made = JSON.parse(textOf(receipt(endorsed))) as Made;
    return file('receipt.json', JSON.stringify(change(made)));
  };
  const rehashed = (event: RecordEvent) => ({ ...event, hash: hashEvent(event) });

  test.each<[string, (made: Made) => unknown, RegExp]>([
    [
      'another time',
      (made) => ({ ...made, event: { ...made.event, at: 'x' } }),
      /event: .*does not have the hash/,
    ],
    [
      'other words, hashed',
      (made) => ({ ...made, event: rehashed({ ...made.event, stance: 'object' } as RecordEvent) }),
      /path: .*does not lead/,
    ],
    [
      'the place of another',
      (made) => ({ ...made, event: rehashed({ ...made.event, seq: made.event.seq + 1 }) }),
      /path: .*does not lead/,
    ],
    ['no path', (made) => ({ ...made, path: [] }), /path: .*does not lead/],
    [
      'a longer path',
      (made) => ({ ...made, path: [...made.path, genesisHash] }),
      /path: .*does not lead/,
    ],
    [
      'another path',
      (made) => ({ ...made, path: made.path.toReversed() }),
      /path: .*does not lead/,
    ],
    [
      'a later head',
      (made) => ({ ...made, head: { ...made.head, seq: 9999 } }),
      /path: .*does not lead/,
    ],
    [
      'a false signature',
      (made) => ({ ...made, head: { ...made.head, signature: '00'.repeat(64) } }),
      /head: .*signature/,
    ],
    ['another format', (made) => ({ ...made, format: 'x' }), /not a receipt/],
    ['another version', (made) => ({ ...made, version: 2 }), /version/],
    ['nothing in it', () => ({ format: 'draagvlak-receipt', version: 1 }), /cannot be read/],
    ['no object', () => null, /cannot be read/],
  ])('with %s is found', (_, change, wanted) => {
    expect(wrongIn({ record, receipts: [forge(change)] })[0]).toMatch(wanted);
  });

  test('of an event that never was, under a tree and a signature of its own, is found', () => {
    const forged = publish({ ...tellAdopted(now), events: softened }, now);
    const receipts = [forged.receipt(endorsed)];
    expect(wrongIn({ record: forged.record, receipts })).toEqual([]);
    expect(wrongIn({ record, receipts })[0]).toMatch(/receipt-\d+\.json, head: .*another hash/);
  });

  test('made early is still good when the record has gone on', () => {
    const early = publish({ ...tellAdopted(now), events: events.slice(0, endorsed + 3) }, now);
    expect(wrongIn({ record, receipts: [early.receipt(endorsed)] })).toEqual([]);
  });
});
