// @vitest-environment happy-dom
import type { Editor } from '@tiptap/core';
import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { findUnidentified } from '#shared/identity.ts';
import { contentRoot } from '#shared/wire.ts';
import { placedBlocks } from '../../client/editor/placedBlocks.ts';
import { docOf, editorOn, exchange, paragraph } from './editorOn.ts';

const act = fc.record({
  who: fc.nat(1),
  kind: fc.constantFrom(
    'type',
    'split',
    'merge',
    'delete',
    'up',
    'down',
    'heading',
    'list',
    'quote',
    'bold',
    'undo',
    'sync',
  ),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 0, max: 12 }),
});
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

function perform(editor: Editor, { kind, at, length }: Act): void {
  const blocks = placedBlocks(editor.state.doc);
  const block = blocks[Math.min(Math.floor(at * blocks.length), blocks.length - 1)];
  const after = blocks[blocks.findIndex((one) => one === block) + 1] ?? block;
  if (!block || !after) return;
  const from = block.position + 1 + Math.min(length, block.text.length);
  const selects = kind === 'delete' || kind === 'bold';
  const to = after.position + 1 + Math.min(length, after.text.length);
  editor.commands.setTextSelection({ from, to: selects ? to : from });
  if (kind === 'type') editor.commands.insertContent('woord ');
  if (kind === 'split') editor.commands.splitBlock();
  if (kind === 'merge') editor.commands.joinBackward();
  if (kind === 'delete') editor.commands.deleteSelection();
  if (kind === 'up') editor.commands.moveParagraphUp();
  if (kind === 'down') editor.commands.moveParagraphDown();
  if (kind === 'heading') editor.commands.toggleHeading({ level: 3 });
  if (kind === 'list') editor.commands.toggleBulletList();
  if (kind === 'quote') editor.commands.toggleBlockquote();
  if (kind === 'bold') editor.commands.toggleBold();
  if (kind === 'undo') editor.commands.undo();
}

/** The server's pass over a document of its own, which both pages then read. */
function repair(server: Y.Doc): void {
  const blocks: Y.XmlElement[] = [];
  const visit = (parent: Y.XmlFragment | Y.XmlElement) => {
    for (const child of parent.toArray()) {
      if (!(child instanceof Y.XmlElement)) continue;
      if (child.nodeName === 'paragraph' || child.nodeName === 'heading') blocks.push(child);
      else visit(child);
    }
  };
  visit(server.getXmlFragment(contentRoot));
  const seen = blocks.map((block) => ({
    id: block.getAttribute('id') ?? null,
    text: block.toArray().map(String).join(''),
  }));
  server.transact(() => {
    for (const place of findUnidentified(seen, new Map())) {
      blocks[place]?.setAttribute('id', `server-${server.clientID}-${place}-${seen.length}`);
    }
  });
}

function idsIn(editor: Editor): (string | null)[] {
  return placedBlocks(editor.state.doc).map(({ id }) => id);
}

function play(acts: readonly Act[]): void {
  const start = docOf(
    paragraph('a', 'Een eerste zin.'),
    paragraph('b', 'Een tweede.'),
    paragraph('c', 'En een derde.'),
  );
  const docs = [new Y.Doc(), new Y.Doc(), new Y.Doc()] as const;
  for (const doc of docs) Y.applyUpdate(doc, Y.encodeStateAsUpdate(start));
  const [one, two, server] = docs;
  const editors = [editorOn(one), editorOn(two)] as const;
  const sync = () => {
    exchange(one, two);
    exchange(one, server);
    exchange(two, server);
  };
  try {
    for (const step of acts) {
      if (step.kind === 'sync') sync();
      else perform(editors[step.who === 0 ? 0 : 1], step);
    }
    sync();
    repair(server);
    sync();
    expect(editors[1].getJSON()).toEqual(editors[0].getJSON());
    expect(idsIn(editors[0])).not.toContain(null);
    expect(new Set(idsIn(editors[0])).size).toBe(idsIn(editors[0]).length);
    const live = JSON.stringify(yXmlFragmentToProsemirrorJSON(one.getXmlFragment(contentRoot)));
    expect(editors[0].schema.nodeFromJSON(JSON.parse(live)).eq(editors[0].state.doc)).toBe(true);
  } finally {
    for (const editor of editors) editor.destroy();
  }
}

describe('two people in one text', () => {
  test(
    '[P1, T2] end with the same words and unique ids, whatever they do',
    { timeout: 120_000 },
    () => {
      fc.assert(fc.property(fc.array(act, { minLength: 5, maxLength: 40 }), play), {
        seed: 20261122,
        numRuns: 100,
      });
    },
  );
});
