import * as Y from 'yjs';
import type { BlockJson } from '#shared/document.ts';
import type { BlockKind } from '#shared/wording.ts';
import { insertBlock } from './insertBlock.ts';

/** A text-bearing block, and the kind its wording has. */
export interface KindOfBlock {
  readonly block: BlockJson;
  readonly kind: BlockKind;
}

/**
 * Puts a text-bearing block behind an element of a text, or before everything, and keeps its kind,
 * for what was said of it was said of that kind too. An item comes into a list of its own kind when
 * one is there; what is of another kind comes behind the whole list or quote. Call inside a
 * transaction.
 */
export function placeBlock(
  fragment: Y.XmlFragment,
  { block, kind }: KindOfBlock,
  behind: Y.XmlElement | null,
): void {
  const around = holderOf(kind);
  const part = around === 'bulletList' || around === 'orderedList' ? itemOf(block) : block;
  const holding = behind && partWithin(behind, around);
  if (holding) return insertBlock(holding.holder, indexOf(holding.part) + 1, part);
  const place = behind ? indexOf(topOf(behind)) + 1 : 0;
  const [before, after] = [place > 0 ? fragment.get(place - 1) : null, fragment.get(place)];
  if (isA(before, around)) insertBlock(before, before.length, part);
  // Two lists in a row would each begin to count anew.
  else if (isA(after, around) && around !== 'blockquote') insertBlock(after, 0, part);
  else insertBlock(fragment, place, around ? { type: around, content: [part] } : block);
}

type Holder = 'bulletList' | 'orderedList' | 'blockquote';

function holderOf(kind: BlockKind): Holder | null {
  if (kind === 'bullet') return 'bulletList';
  if (kind === 'ordered') return 'orderedList';
  return kind === 'quote' ? 'blockquote' : null;
}

function itemOf(block: BlockJson): BlockJson {
  return { type: 'listItem', content: [block] };
}

/** The list or quote of this kind in which an element stands, and its part in which that is. */
function partWithin(
  element: Y.XmlElement,
  around: Holder | null,
): { holder: Y.XmlElement; part: Y.XmlElement } | null {
  const item = element.parent;
  const part = item instanceof Y.XmlElement && item.nodeName === 'listItem' ? item : element;
  return isA(part.parent, around) ? { holder: part.parent, part } : null;
}

function topOf(element: Y.XmlElement): Y.XmlElement {
  const { parent } = element;
  return parent instanceof Y.XmlElement ? topOf(parent) : element;
}

function indexOf(element: Y.XmlElement): number {
  const { parent } = element;
  if (!(parent instanceof Y.XmlFragment)) throw new TypeError('The element stands in no text.');
  return parent.toArray().indexOf(element);
}

function isA(node: unknown, name: Holder | null): node is Y.XmlElement {
  return node instanceof Y.XmlElement && node.nodeName === name;
}
