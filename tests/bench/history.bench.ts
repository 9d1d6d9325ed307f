import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { PersonId, SectionId } from '#shared/ids.ts';
import { contentRoot } from '#shared/wire.ts';
import { Histories } from '../../server/rooms/history/Histories.ts';
import type { LogEntry } from '../../server/rooms/UpdateLog.ts';

const edits = Number(process.env['EDITS'] ?? 100_000);
const section = 's1' as SectionId;

/** A long text as its log keeps it: seven people type, delete and split in 200 paragraphs. */
function longLog(): LogEntry[] {
  const doc = new Y.Doc();
  const fragment = doc.getXmlFragment(contentRoot);
  const entries: LogEntry[] = [];
  doc.on('update', (update: Uint8Array) => {
    const person = `p${entries.length % 7}` as PersonId;
    const at = entries.length * 300;
    entries.push({ seq: entries.length + 1, at, origin: { kind: 'person', person }, update });
  });
  let last = 1;
  const below = (most: number) => (last = (last * 1_103_515_245 + 12_345) % 2 ** 31) % most;
  const add = (place: number, text: string, id: string) => {
    const element = new Y.XmlElement('paragraph');
    element.setAttribute('id', id);
    element.insert(0, [new Y.XmlText(text)]);
    fragment.insert(place, [element]);
  };
  doc.transact(() => {
    for (let place = 0; place < 200; place++)
      add(place, 'Wij luisteren naar elke inwoner en antwoorden.', `p${place}`);
  });
  while (entries.length < edits) {
    const text = (fragment.get(below(fragment.length)) as Y.XmlElement).get(0) as Y.XmlText;
    const at = below(text.length + 1);
    for (const letter of 'twintig letters erin') text.insert(at, letter);
    if (below(3) === 0) for (let each = 0; each < 10; each++) text.delete(at, 1);
    const tail = text.toString().slice(20);
    if (below(40) > 0 || tail === '') continue;
    doc.transact(() => {
      text.delete(20, tail.length);
      add(below(fragment.length), tail, `n${entries.length}`);
    });
  }
  return entries;
}

async function* iterate(entries: readonly LogEntry[]): AsyncGenerator<LogEntry> {
  yield* entries;
}

test('the history of a long text', { timeout: 300_000 }, async () => {
  const entries = longLog();
  const histories = new Histories(
    (_, read) => read(iterate(entries)),
    () => 1,
  );
  const moment = (share: number) => ({ epoch: 1, seq: Math.floor(entries.length * share) });
  const works: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['read for the first time', () => histories.textAt(section, moment(1))],
    ['another moment', () => histories.textAt(section, moment(0.5))],
    ['who wrote it', () => histories.writersAt(section, moment(1))],
    ['who wrote the other', () => histories.writersAt(section, moment(0.5))],
  ];
  for (const [name, work] of works) {
    const start = performance.now();
    await work();
    console.log(`${name}: ${Math.round(performance.now() - start)} ms (${entries.length} edits)`);
  }
  expect(entries.length).toBeGreaterThanOrEqual(edits);
});
