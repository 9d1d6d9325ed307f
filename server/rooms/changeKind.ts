import * as Y from 'yjs';
import { runsOf } from '#shared/document.ts';
import { readBlock } from '#shared/readFragment.ts';
import { insertBlock } from './insertBlock.ts';
import { placeBlock } from './placeBlock.ts';
import type { KindOfBlock } from './placeBlock.ts';
import { writeRuns } from './writeRuns.ts';

/**
 * Makes a text-bearing element one of another kind, with these words, in its place and under its own
 * id. Out of the middle of a list or quote it leaves two of them. Answers whether it could: inside
 * what is nested, or beside others in one item, there is no place for another kind, and then nothing
 * changed. Call inside a transaction.
 */
export function changeKind(
  fragment: Y.XmlFragment,
  element: Y.XmlElement,
  { block, kind }: KindOfBlock,
): boolean {
  if (element.nodeName === 'heading' && block.type === 'heading') {
    element.setAttribute('level', (block.attrs?.level ?? 3) as unknown as string);
    writeRuns(element, runsOf(block));
    return true;
  }
  const part = partOf(element);
  if (!part) return false;
  const { id = null, aliases = null } = readBlock(element).attrs ?? {};
  const own = { ...block, attrs: { ...block.attrs, id, aliases } };
  placeBlock(fragment, { block: own, kind }, takeOut(fragment, part));
  return true;
}

/** What goes out of the text with an element, and nothing else does; null when it is nested. */
function partOf(element: Y.XmlElement): Y.XmlElement | null {
  const { parent } = element;
  if (!(parent instanceof Y.XmlElement)) return element;
  if (parent.nodeName === 'listItem' && parent.length > 1) return null;
  const part = parent.nodeName === 'listItem' ? parent : element;
  const isNested =
    part.parent instanceof Y.XmlElement && part.parent.parent instanceof Y.XmlElement;
  return isNested ? null : part;
}

/** Takes a part out, and answers what then stands before its place. */
function takeOut(fragment: Y.XmlFragment, part: Y.XmlElement): Y.XmlElement | null {
  const holder = part.parent instanceof Y.XmlElement ? part.parent : null;
  const at = fragment.toArray().indexOf(holder ?? part);
  const place = holder ? holder.toArray().indexOf(part) : 0;
  if (!holder || holder.length === 1) fragment.delete(at, 1);
  else if (place === 0) holder.delete(0, 1);
  else {
    const rest = holder.toArray().slice(place + 1);
    const content = rest.flatMap((one) => (one instanceof Y.XmlElement ? [readBlock(one)] : []));
    holder.delete(place, holder.length - place);
    const type = readBlock(holder).type;
    if (content.length > 0) insertBlock(fragment, at + 1, { type, content });
    return holder;
  }
  const before: unknown = at > 0 ? fragment.get(at - 1) : null;
  return before instanceof Y.XmlElement ? before : null;
}
