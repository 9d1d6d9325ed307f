import * as Y from 'yjs';
import { newId } from '#shared/newId.ts';
import { plainTextOf } from './Client.ts';
import type { Writer } from './Client.ts';

/** The paragraph at a place of the text, as the writer's document has it. */
export function elementAt({ fragment }: Writer, place: number): Y.XmlElement {
  const element = fragment.get(place);
  if (!(element instanceof Y.XmlElement)) throw new Error(`No paragraph at ${place}.`);
  return element;
}

export function idAt(writer: Writer, place: number): string {
  return String(elementAt(writer, place).getAttribute('id'));
}

/** The text node of a paragraph; made when it has none. */
export function textAt(writer: Writer, place: number): Y.XmlText {
  const element = elementAt(writer, place);
  const [text] = element.toArray();
  if (text instanceof Y.XmlText) return text;
  const made = new Y.XmlText();
  element.insert(0, [made]);
  return made;
}

/** Puts other words in the place of some, as one change. */
export function replaceWords(
  writer: Writer,
  place: number,
  [from, to]: readonly [string, string],
): void {
  const text = textAt(writer, place);
  const start = plainTextOf(elementAt(writer, place)).indexOf(from);
  if (start < 0) throw new Error(`“${from}” is not there.`);
  writer.doc.transact(() => {
    text.delete(start, from.length);
    text.insert(start, to);
  });
}

/** Enter at an offset: the tail moves to a new paragraph, as the editor does it. */
export function splitAt(
  writer: Writer,
  place: number,
  offset: number,
  origin: unknown = null,
): void {
  const text = textAt(writer, place);
  const tail = text.toString().slice(offset);
  writer.doc.transact(() => {
    text.delete(offset, tail.length);
    writer.fragment.insert(place + 1, [paragraph(tail, newId())]);
  }, origin);
}

/** Backspace at the start of the next paragraph: its text moves to the end of this one. */
export function joinWithNext(writer: Writer, place: number, origin: unknown = null): void {
  const tail = plainTextOf(elementAt(writer, place + 1));
  writer.doc.transact(() => {
    writer.fragment.delete(place + 1, 1);
    const text = textAt(writer, place);
    text.insert(text.length, tail);
  }, origin);
}

/** A new paragraph element; without an id when none is given. */
export function paragraph(text: string, id?: string): Y.XmlElement {
  const element = new Y.XmlElement('paragraph');
  if (id !== undefined) element.setAttribute('id', id);
  element.insert(0, [new Y.XmlText(text)]);
  return element;
}

/** Makes these the paragraphs of the section. */
export function writeText(writer: Writer, texts: readonly string[]): void {
  writer.doc.transact(() => {
    const { fragment } = writer;
    fragment.delete(0, fragment.length);
    fragment.insert(
      0,
      texts.map((text) => paragraph(text, newId())),
    );
  });
}
