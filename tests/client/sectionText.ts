import * as Y from 'yjs';
import { contentRoot } from '#shared/wire.ts';

/** Adds a paragraph to a section's text, as the editor does. */
export function addParagraph(doc: Y.Doc, id: string, text: string): void {
  doc.transact(() => {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.setAttribute('id', id);
    paragraph.insert(0, [new Y.XmlText(text)]);
    const root = doc.getXmlFragment(contentRoot);
    root.insert(root.length, [paragraph]);
  });
}

function elementOf(doc: Y.Doc, id: string): Y.XmlElement {
  const found = doc
    .getXmlFragment(contentRoot)
    .toArray()
    .find((node) => node instanceof Y.XmlElement && node.getAttribute('id') === id);
  if (!(found instanceof Y.XmlElement)) throw new Error(`There is no paragraph ${id}.`);
  return found;
}

function textOf(doc: Y.Doc, id: string): Y.XmlText {
  const text = elementOf(doc, id).get(0);
  if (!(text instanceof Y.XmlText)) throw new Error(`Paragraph ${id} has no text.`);
  return text;
}

/** Types words into a paragraph, at its end unless told otherwise. */
export function typeIn(
  doc: Y.Doc,
  id: string,
  { words, at }: { words: string; at?: number },
): void {
  const text = textOf(doc, id);
  text.insert(at ?? text.length, words);
}

/** Takes a paragraph out of the text. */
export function removeParagraph(doc: Y.Doc, id: string): void {
  const root = doc.getXmlFragment(contentRoot);
  root.delete(root.toArray().indexOf(elementOf(doc, id)), 1);
}

/** What a paragraph says. */
export function readParagraph(doc: Y.Doc, id: string): string {
  return textOf(doc, id).toString();
}
