import { Fragment, Slice } from '@tiptap/pm/model';
import type { Mark, Node } from '@tiptap/pm/model';
import { withoutForbiddenCharacters } from '#shared/characters.ts';
import { isAllowedHref } from '#shared/links.ts';

/** Whether a mark may stand in the text: every one but a link to a place that is not allowed. */
export function isAllowedMark(mark: Mark): boolean {
  return mark.type.name !== 'link' || isAllowedHref(String(mark.attrs['href'] ?? ''));
}

/**
 * What is pasted, made fit for the text: without forbidden characters [P3], without links that are
 * not allowed, and without ids but for those that `keepsId` grants [P2].
 */
export function cleanSlice(slice: Slice, keepsId: (id: string) => boolean): Slice {
  const content = cleanFragment(slice.content, keepsId);
  return new Slice(content, slice.openStart, slice.openEnd);
}

function cleanFragment(fragment: Fragment, keepsId: (id: string) => boolean): Fragment {
  const nodes: Node[] = [];
  fragment.forEach((node) => {
    if (node.isText) nodes.push(...cleanText(node));
    else nodes.push(cleanBlock(node, keepsId));
  });
  return Fragment.fromArray(nodes);
}

function cleanText(node: Node): Node[] {
  const text = withoutForbiddenCharacters(node.text ?? '');
  if (text === '') return [];
  return [node.type.schema.text(text, node.marks.filter(isAllowedMark))];
}

function cleanBlock(node: Node, keepsId: (id: string) => boolean): Node {
  const content = cleanFragment(node.content, keepsId);
  if (!node.isTextblock) return node.copy(content);
  const id: unknown = node.attrs['id'];
  const kept = typeof id === 'string' && keepsId(id) ? id : null;
  return node.type.create({ ...node.attrs, id: kept, aliases: null }, content, node.marks);
}
