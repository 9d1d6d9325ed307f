import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { hasForbiddenCharacter, withoutForbiddenCharacters } from '#shared/characters.ts';
import { isAllowedMark } from './cleanSlice.ts';

/** Removes characters and links that may not stand in the text [P3] from a transaction's result. */
export function stripForbidden(tr: Transaction): void {
  const found: { node: Node; position: number }[] = [];
  tr.doc.descendants((node, position) => {
    if (node.isText && needsCleaning(node)) found.push({ node, position });
  });
  for (const { node, position } of found.toReversed()) clean(tr, node, position);
}

function needsCleaning(node: Node): boolean {
  return hasForbiddenCharacter(node.text ?? '') || !node.marks.every(isAllowedMark);
}

function clean(tr: Transaction, node: Node, position: number): void {
  const end = position + node.nodeSize;
  for (const mark of node.marks) if (!isAllowedMark(mark)) tr.removeMark(position, end, mark);
  if (!hasForbiddenCharacter(node.text ?? '')) return;
  // One character at a time, from the end, so that the caret and others' carets stay where they are.
  Array.from(node.text ?? '').reduceRight((to, character) => {
    const from = to - character.length;
    if (withoutForbiddenCharacters(character) === '') tr.delete(from, to);
    return from;
  }, end);
}
