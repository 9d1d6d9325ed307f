import * as Y from 'yjs';
import type { ParagraphId } from '#shared/ids.ts';
import type { Run } from '#shared/wording.ts';
import { writeRuns } from './writeRuns.ts';

/**
 * Puts a new paragraph behind a text-bearing element, of the same kind: in a list it becomes an
 * item of its own, behind that item with all it holds; behind a heading it is a plain paragraph.
 * Call inside a transaction.
 */
export function insertAfter(
  element: Y.XmlElement,
  { id, runs }: { readonly id: ParagraphId; readonly runs: readonly Run[] },
): void {
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.setAttribute('id', id);
  const { parent } = element;
  if (parent instanceof Y.XmlElement && parent.nodeName === 'listItem') {
    const item = new Y.XmlElement('listItem');
    item.insert(0, [paragraph]);
    putBehind(parent, item);
  } else putBehind(element, paragraph);
  writeRuns(paragraph, runs);
}

function putBehind(element: Y.XmlElement, added: Y.XmlElement): void {
  const { parent } = element;
  if (!(parent instanceof Y.XmlFragment)) throw new TypeError('The element stands in no text.');
  parent.insert(parent.toArray().indexOf(element) + 1, [added]);
}
