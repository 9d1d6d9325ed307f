import { Editor, getSchema } from '@tiptap/core';
import { prosemirrorJSONToYXmlFragment } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import type { BlockJson } from '#shared/document.ts';
import { documentExtensions } from '#shared/schema/documentExtensions.ts';
import { contentRoot } from '#shared/wire.ts';
import { editorExtensions } from '../../client/editor/editorExtensions.ts';
import { placedBlocks } from '../../client/editor/placedBlocks.ts';

const schema = getSchema(documentExtensions());

export function paragraph(id: string, text: string): BlockJson {
  return {
    type: 'paragraph',
    attrs: { id },
    ...(text !== '' && { content: [{ type: 'text', text }] }),
  };
}

/** A section's document as the server seeds it. */
export function docOf(...content: BlockJson[]): Y.Doc {
  const doc = new Y.Doc();
  prosemirrorJSONToYXmlFragment(schema, { type: 'doc', content }, doc.getXmlFragment(contentRoot));
  return doc;
}

/** The editor a page puts on a document, without carets. */
export function editorOn(document: Y.Doc): Editor {
  const element = globalThis.document.createElement('div');
  globalThis.document.body.append(element);
  return new Editor({ element, extensions: editorExtensions(document), injectCSS: false });
}

/** Two documents that exchange what they have, as often as `exchange` is called. */
export function exchange(a: Y.Doc, b: Y.Doc): void {
  const [fromA, fromB] = [
    Y.encodeStateAsUpdate(a, Y.encodeStateVector(b)),
    Y.encodeStateAsUpdate(b, Y.encodeStateVector(a)),
  ];
  Y.applyUpdate(b, fromA, 'remote');
  Y.applyUpdate(a, fromB, 'remote');
}

/** The text-bearing blocks as "id: text", in reading order. */
export function reads(editor: Editor): string[] {
  return placedBlocks(editor.state.doc).map(({ id, text }) => `${id}: ${text}`);
}

export function textsIn(editor: Editor): string[] {
  return placedBlocks(editor.state.doc).map(({ text }) => text);
}

/** The id of the block with this text. */
export function idOf(editor: Editor, text: string): string | null | undefined {
  return placedBlocks(editor.state.doc).find((block) => block.text === text)?.id;
}

/** The position inside the block with this id, `offset` characters after its start. */
export function within(editor: Editor, id: string, offset = 0): number {
  const block = placedBlocks(editor.state.doc).find((candidate) => candidate.id === id);
  if (!block) throw new Error(`There is no block ${id} in ${reads(editor).join(' | ')}`);
  return block.position + 1 + offset;
}

/** Cuts or copies the selection, and answers what the clipboard then holds. */
export function toClipboard(editor: Editor, kind: 'cut' | 'copy'): DataTransfer {
  const clipboardData = new DataTransfer();
  const event = new ClipboardEvent(kind, { clipboardData, cancelable: true, bubbles: true });
  editor.view.dom.dispatchEvent(event);
  return clipboardData;
}

/** A clipboard that holds this. */
export function clipboard(type: 'text/html' | 'text/plain', data: string): DataTransfer {
  const transfer = new DataTransfer();
  transfer.setData(type, data);
  return transfer;
}

export function paste(editor: Editor, clipboardData: DataTransfer): void {
  const event = new ClipboardEvent('paste', { clipboardData, cancelable: true, bubbles: true });
  editor.view.dom.dispatchEvent(event);
}

export function press(editor: Editor, key: string, more: KeyboardEventInit = {}): void {
  editor.view.dom.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }),
  );
}
