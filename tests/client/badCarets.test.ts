// @vitest-environment happy-dom
import { Editor } from '@tiptap/core';
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret';
import { expect, onTestFinished, test, vi } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { contentRoot } from '#shared/wire.ts';
import { CaretFlags } from '../../client/editor/CaretFlags.ts';
import { editorExtensions } from '../../client/editor/editorExtensions.ts';
import type { SectionSession } from '../../client/live/SectionSession.ts';
import { docOf, paragraph, textsIn } from './editorOn.ts';

const words = 'Wij luisteren.';

/** An editor with the carets of others, as a section has it. */
function openWithCarets(): { doc: Y.Doc; awareness: Awareness; editor: Editor } {
  const doc = docOf(paragraph('p1', words));
  const awareness = new Awareness(doc);
  const provider = { awareness, doc } as unknown as SectionSession['provider'];
  const flags = new CaretFlags(provider);
  const caret = {
    provider,
    user: {},
    render: flags.render,
    selectionRender: flags.renderSelection,
  };
  const editor = new Editor({
    element: document.body.appendChild(document.createElement('div')),
    extensions: [...editorExtensions(doc), CollaborationCaret.configure(caret)],
    injectCSS: false,
  });
  const stop = flags.follow();
  onTestFinished(() => (stop(), editor.destroy(), awareness.destroy()));
  return { doc, awareness, editor };
}

const textOf = (doc: Y.Doc) =>
  (doc.getXmlFragment(contentRoot).get(0) as Y.XmlElement).get(0) as Y.XmlText;

/** Shows a page where somebody else is, as if the server had told it. */
function show(awareness: Awareness, client: number, state: object): void {
  awareness.states.set(client, state);
  awareness.emit('change', [{ added: [client], updated: [], removed: [] }, 'server']);
  awareness.emit('update', [{ added: [client], updated: [], removed: [] }, 'server']);
}

/** Somebody else types; the page has to follow. */
function typeElsewhere(doc: Y.Doc): void {
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  textOf(other).insert(0, 'Ja. ');
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other), 'remote');
}

const user = { id: 'bas', name: 'Bas de Boer', partnerName: 'Unie', color: '#235f8f', place: 2 };
const at = (position: object) => ({ anchor: position, head: position });
const somewhere = { type: null, tname: null, item: null, assoc: 0 };

/** Positions that the server lets through: they have the form of one. */
const positions: Record<string, (doc: Y.Doc) => object> = {
  'of a writer nobody knows': () => ({ ...somewhere, item: { client: 9, clock: 9 } }),
  'in a type nobody has': () => ({ ...somewhere, type: { client: 9, clock: 9 } }),
  'in a letter': (doc) => ({ ...somewhere, type: { client: doc.clientID, clock: 3 } }),
  'at an attribute': (doc) => ({ ...somewhere, item: { client: doc.clientID, clock: 1 } }),
  'at every clock there is': (doc) => ({ ...somewhere, item: { client: doc.clientID, clock: 0 } }),
  'with an odd side': () => ({ ...somewhere, tname: contentRoot, assoc: -(2 ** 40) }),
};

test.each(Object.entries(positions))(
  'a caret %s: the page follows the text all the same',
  (_, position) => {
    const { doc, awareness, editor } = openWithCarets();
    show(awareness, 9, { user, cursor: at(position(doc)) });
    typeElsewhere(doc);
    expect(textsIn(editor)).toEqual([`Ja. ${words}`]);
    const good = Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(textOf(doc), 2));
    show(awareness, 8, { user: { ...user, id: 'cem', place: 3 }, cursor: at(good) });
    typeElsewhere(doc);
    expect(textsIn(editor)).toEqual([`Ja. Ja. ${words}`]);
    expect(editor.view.dom.querySelectorAll('.draagvlak-person--3')).toHaveLength(1);
  },
);

test.each([
  ['a colour that is none', { color: 'url(https://elders.example/x)' }],
  ['a place that is none', { place: '1 toolbar" style="x' }],
  ['a name that is a page', { name: '<img src=x onerror=alert(1)>' }],
  ['a name without end', { name: 'x'.repeat(100_000) }],
  ['no name at all', { name: undefined, partnerName: undefined }],
])('a caret with %s is drawn as text, and styles nothing', (_, odd) => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const { doc, awareness, editor } = openWithCarets();
  const good = Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(textOf(doc), 2));
  show(awareness, 9, { user: { ...user, ...odd }, cursor: at(good) });
  typeElsewhere(doc);
  const carets = editor.view.dom.querySelectorAll('.draagvlak-caret');
  expect(carets).toHaveLength(1);
  expect(editor.view.dom.querySelector('img, [style]:not(.ProseMirror)')).toBeNull();
  expect(carets[0]?.textContent.length).toBeLessThan(500);
  expect(
    [...(carets[0]?.classList ?? [])].filter(
      (name) => !name.startsWith('draagvlak-') && !name.startsWith('ProseMirror'),
    ),
  ).toEqual([]);
});
