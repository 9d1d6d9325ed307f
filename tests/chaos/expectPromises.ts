import { expect } from 'vitest';
import * as Y from 'yjs';
import type { Part } from './Part.ts';
import { textOf } from './expectSame.ts';

/** A fresh reader has all that a writer was told is saved, and all of a writer who is still there. */
export function expectPromises(reader: Y.Doc, part: Part, hasLeft: boolean): void {
  const promised = new Y.Doc();
  if (part.writer.promised) Y.applyUpdate(promised, part.writer.promised);
  expect(Y.snapshotContainsUpdate(Y.snapshot(reader), Y.encodeStateAsUpdate(promised))).toBe(true);
  const found = wordsIn(reader, part.number);
  // Every word once, in the order in which it was typed.
  expect(found).toEqual(found.map((_, index) => index));
  expect(found.length).toBeGreaterThanOrEqual(wordsIn(promised, part.number).length);
  if (!hasLeft) expect(found).toHaveLength(part.words);
}

function wordsIn(doc: Y.Doc, diary: number): number[] {
  const text = (textOf(doc).content[diary]?.content ?? [])
    .map((node) => (node.type === 'text' ? node.text : ''))
    .join('');
  return [...text.matchAll(/<(\d+)>/g)].map(([, word]) => Number(word));
}
