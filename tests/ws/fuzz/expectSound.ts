import { getSchema } from '@tiptap/core';
import { yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap';
import { expect } from 'vitest';
import * as Y from 'yjs';
import { readFragment } from '#shared/readFragment.ts';
import { eachTextBlock } from '#shared/document.ts';
import { documentExtensions } from '#shared/schema/documentExtensions.ts';
import { contentRoot } from '#shared/wire.ts';

const schema = getSchema(documentExtensions());

/** Expects of a text that every page can open it, and that opening it changes nothing. */
export function expectSound(state: Uint8Array): void {
  const doc = new Y.Doc({ guid: 'copy' });
  Y.applyUpdate(doc, state);
  expect([doc.store.pendingStructs, doc.store.pendingDs]).toEqual([null, null]);
  expect([...doc.share.keys()], 'the roots').toEqual([contentRoot]);
  expect([...doc.subdocs], 'documents in the document').toEqual([]);
  expectIds(doc);
  const changes: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => changes.push(update));
  const before = doc.getXmlFragment(contentRoot).toJSON();
  const node = yXmlFragmentToProseMirrorRootNode(doc.getXmlFragment(contentRoot), schema);
  expect(changes, `what an editor takes out of ${before}`).toEqual([]);
  if (node.childCount > 0) node.check();
}

// Unique, and on every block that bears text [P1].
function expectIds(doc: Y.Doc): void {
  const ids: unknown[] = [];
  eachTextBlock(readFragment(doc.getXmlFragment(contentRoot)).content, ({ attrs }) =>
    ids.push(attrs?.id),
  );
  expect(ids.filter((id) => typeof id !== 'string' || id === '')).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
}
