import * as Y from 'yjs';
import { contentRoot } from '#shared/wire.ts';
import { plainTextOf } from '../support/Client.ts';

/** The paragraphs of a text: id and words. */
export function paragraphsIn(doc: Y.Doc): [id: string, text: string][] {
  return doc
    .getXmlFragment(contentRoot)
    .toArray()
    .filter((child) => child instanceof Y.XmlElement)
    .map((element) => [String(element.getAttribute('id')), plainTextOf(element)]);
}
