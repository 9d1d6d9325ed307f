import { expect } from 'vitest';
import * as Y from 'yjs';
import { canonicalJson } from '#shared/canonicalJson.ts';
import type { Json } from '#shared/canonicalJson.ts';
import type { DocumentJson } from '#shared/document.ts';
import { readFragment } from '#shared/readFragment.ts';
import { contentRoot } from '#shared/wire.ts';

/**
 * Two documents are the same, and nothing waits in either. State vectors alone would not say so:
 * deletions leave no trace in them.
 */
export function expectSame(one: Y.Doc, other: Y.Doc): void {
  expect(canonicalText(textOf(one))).toBe(canonicalText(textOf(other)));
  const [mine, theirs] = [Y.snapshot(one), Y.snapshot(other)];
  expect(mine.sv).toEqual(theirs.sv);
  expect(mine.ds).toEqual(theirs.ds);
  expect(Y.equalSnapshots(mine, theirs)).toBe(true);
  expect(Y.encodeSnapshot(mine)).toEqual(Y.encodeSnapshot(theirs));
  for (const { store } of [one, other]) {
    expect(store.pendingStructs).toBeNull();
    expect(store.pendingDs).toBeNull();
  }
}

export function textOf(doc: Y.Doc): DocumentJson {
  return readFragment(doc.getXmlFragment(contentRoot));
}

/** A text as one string. */
export function canonicalText(text: DocumentJson): string {
  return canonicalJson(text as unknown as Json);
}
