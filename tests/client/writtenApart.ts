import type { Editor } from '@tiptap/core';
import { onTestFinished } from 'vitest';
import * as Y from 'yjs';
import { paragraphsOf } from '#shared/document.ts';
import type { BlockJson, Paragraph } from '#shared/document.ts';
import { readFragment } from '#shared/readFragment.ts';
import { contentRoot } from '#shared/wire.ts';
import type { FoundDoubt } from '../../client/live/FoundDoubt.ts';
import { findDoubts } from '../../client/live/findDoubts.ts';
import type { Absence } from '../../client/live/ServerText.ts';
import { docOf, editorOn } from './editorOn.ts';

/** One of two who write in a text without a line between them. */
export interface Writer {
  readonly doc: Y.Doc;
  readonly editor: Editor;
  readonly own: Uint8Array[];
}

/** Two writers who came back, one after the other, and what each one's page doubts. */
export interface Apart {
  readonly base: Uint8Array;
  readonly mine: Writer;
  readonly theirs: Writer;
  /** What the page of the one who comes back last doubts, `theirs` having come back before. */
  readonly doubts: FoundDoubt[];
  /** The same, had it been the other way round. */
  readonly theirDoubts: FoundDoubt[];
  /** What each one's text said before they came together. */
  readonly left: { readonly mine: Paragraph[]; readonly theirs: Paragraph[] };
  /** The text that came of it. */
  readonly merged: Paragraph[];
}

function openWriter(base: Uint8Array): Writer {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, base, 'server');
  const editor = editorOn(doc);
  const own: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'server') own.push(update);
  });
  return { doc, editor, own };
}

/** What a server that has the base and the other's words answers to the page that comes back. */
function absenceOf(base: Uint8Array, back: Writer, other: Writer): Absence {
  const server = new Y.Doc();
  for (const update of [base, ...other.own]) Y.applyUpdate(server, update);
  const brought = Y.encodeStateAsUpdate(server, Y.encodeStateVector(back.doc));
  return { base: [base], own: back.own, brought: [brought] };
}

export function paragraphsIn(doc: Y.Doc): Paragraph[] {
  return paragraphsOf(readFragment(doc.getXmlFragment(contentRoot)), 3);
}

/** Lets two people write in one text while apart, and brings them back together. */
export function writtenApart(
  blocks: readonly BlockJson[],
  write: (editor: Editor) => void,
  writeToo: (editor: Editor) => void,
): Apart {
  const base = Y.encodeStateAsUpdate(docOf(...blocks));
  const [mine, theirs] = [openWriter(base), openWriter(base)];
  onTestFinished(() => [mine, theirs].forEach(({ editor }) => editor.destroy()));
  write(mine.editor);
  writeToo(theirs.editor);
  const left = { mine: paragraphsIn(mine.doc), theirs: paragraphsIn(theirs.doc) };
  const about = { number: 3, epoch: 1 };
  const doubts = findDoubts(absenceOf(base, mine, theirs), about);
  const theirDoubts = findDoubts(absenceOf(base, theirs, mine), about);
  const [toMine, toTheirs] = [theirs.own.slice(), mine.own.slice()];
  for (const update of toMine) Y.applyUpdate(mine.doc, update, 'server');
  for (const update of toTheirs) Y.applyUpdate(theirs.doc, update, 'server');
  return { base, mine, theirs, doubts, theirDoubts, left, merged: paragraphsIn(mine.doc) };
}
