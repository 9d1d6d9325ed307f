import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { contentRoot } from '#shared/wire.ts';
import { canonicalWording } from '#shared/wording.ts';
import type { Run } from '#shared/wording.ts';
import { readElementRuns } from '../../server/rooms/readElementRuns.ts';
import { writeRuns } from '../../server/rooms/writeRuns.ts';
import { wordRuns } from '../shared/arbitraryText.ts';
import { assertAlways } from '../shared/assertAlways.ts';

const canonical = (runs: readonly Run[]) => canonicalWording('paragraph', runs).runs;

const canonicalRuns = wordRuns.map(canonical);

function paragraphOf(doc: Y.Doc): Y.XmlElement {
  const [found] = doc.getXmlFragment(contentRoot).toArray();
  if (found instanceof Y.XmlElement) return found;
  const made = new Y.XmlElement('paragraph');
  doc.getXmlFragment(contentRoot).insert(0, [made]);
  return made;
}

function write(doc: Y.Doc, runs: readonly Run[]): void {
  doc.transact(() => writeRuns(paragraphOf(doc), runs));
}

function saying(runs: readonly Run[]): Y.Doc {
  const doc = new Y.Doc();
  write(doc, runs);
  return doc;
}

function fork(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

function meet(one: Y.Doc, other: Y.Doc): void {
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
}

const says = (doc: Y.Doc) => readElementRuns(paragraphOf(doc));
const textOf = (doc: Y.Doc) =>
  says(doc)
    .map(({ text }) => text)
    .join('');

test('[A4] the paragraph says what it should, whatever it said before', () => {
  assertAlways(
    fc.tuple(wordRuns, canonicalRuns),
    ([from, to]) => {
      const doc = saying(from);
      write(doc, to);
      expect(canonical(says(doc))).toEqual(to);
      doc.on('update', () => expect.unreachable('saying it again changes something'));
      write(doc, to);
    },
    1_000,
  );
});

test('[A4] also when two people made the paragraph at once, and its text is in several nodes', () => {
  assertAlways(fc.tuple(wordRuns, wordRuns, canonicalRuns), ([one, two, to]) => {
    const doc = new Y.Doc();
    paragraphOf(doc);
    const other = fork(doc);
    write(doc, one);
    write(other, two);
    meet(doc, other);
    expect(paragraphOf(doc).length).toBe(2);
    write(doc, to);
    expect(canonical(says(doc))).toEqual(to);
  });
});

test('[A4] what someone types in other words at that moment survives, on both sides alike', () => {
  const doc = saying([{ text: 'De raad hoort wie meedoet binnen acht weken.' }]);
  const other = fork(doc);
  const [text] = paragraphOf(other).toArray() as [Y.XmlText];
  text.insert('De raad'.length, ' altijd');
  text.insert(text.length, ' Dat is de regel.');
  write(doc, [{ text: 'De raad hoort wie meedoet binnen zes weken.' }]);
  meet(doc, other);
  const expected = 'De raad altijd hoort wie meedoet binnen zes weken. Dat is de regel.';
  expect([textOf(doc), textOf(other)]).toEqual([expected, expected]);
});

test('[A4] a word that someone typed anywhere is never lost', () => {
  assertAlways(fc.tuple(wordRuns, canonicalRuns, fc.nat(40)), ([from, to, place]) => {
    const doc = saying(from);
    const other = fork(doc);
    const [text] = paragraphOf(other).toArray() as [Y.XmlText];
    text.insert(Math.min(place, text.length), 'ERBIJ');
    write(doc, to);
    const alone = textOf(doc);
    meet(doc, other);
    expect(textOf(other)).toBe(textOf(doc));
    expect(textOf(doc).replace('ERBIJ', '')).toBe(alone);
  });
});

test('[A4] marks of words it leaves alone stay as they are, and the change is small', () => {
  const long = 'woord '.repeat(2_000);
  const from: Run[] = [
    { text: 'Vast ', bold: true },
    { text: `${long}acht` },
    { text: ' slot', italic: true },
  ];
  const doc = saying(from);
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const to = from.map((run) => (run.text.endsWith('acht') ? { text: `${long}zes` } : run));
  write(doc, to);
  expect(canonical(says(doc))).toEqual(to);
  expect(updates).toHaveLength(1);
  expect(updates[0]?.length).toBeLessThan(80);
});
