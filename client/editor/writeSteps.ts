import type { Editor } from '@tiptap/core';
import { Fragment } from '@tiptap/pm/model';
import type { Node, Schema } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import type { UndoManager } from 'yjs';
import { changesBetween } from '#shared/changes.ts';
import { inlineContent, runsOf } from '#shared/document.ts';
import type { BlockJson } from '#shared/document.ts';
import type { ParagraphId } from '#shared/ids.ts';
import { joinTokens, tokenise } from '#shared/tokens.ts';
import { bareText } from '#shared/wording.ts';
import type { Run, Wording } from '#shared/wording.ts';
import type { TextStep } from '../live/TextStep.ts';
import { placedBlocks } from './placedBlocks.ts';

/**
 * Changes paragraphs in one step of the editor's own, that one undo takes back. Of a paragraph only
 * the words that differ are touched, so that carets in it stay where they are.
 */
export function writeSteps(editor: Editor, steps: readonly TextStep[]): void {
  if (steps.length === 0) return;
  endStep(editor);
  const { tr } = editor.state;
  for (const step of steps) write(tr, step);
  editor.view.dispatch(tr.scrollIntoView());
  endStep(editor);
}

// What is typed just before or after is another step.
function endStep({ state }: Editor): void {
  const history = yUndoPluginKey.getState(state) as { undoManager: UndoManager } | undefined;
  history?.undoManager.stopCapturing();
}

function write(tr: Transaction, step: TextStep): void {
  switch (step.kind) {
    case 'say':
      return say(tr, step.paragraph, step.runs);
    case 'remove':
      return remove(tr, step.paragraph);
    case 'insert':
      return insert(tr, step);
  }
}

function positionOf(doc: Node, paragraph: ParagraphId): number | null {
  return placedBlocks(doc).find(({ id }) => id === paragraph)?.position ?? null;
}

function say(tr: Transaction, paragraph: ParagraphId, runs: readonly Run[]): void {
  const position = positionOf(tr.doc, paragraph);
  const block = position === null ? null : tr.doc.nodeAt(position);
  if (position === null || !block) return;
  const from = tokenise(joinTokens(runsOf(block.toJSON() as BlockJson)));
  const place = (count: number) => position + 1 + bareText(from.slice(0, count)).length;
  // From the end to the start, so that earlier places stay true.
  for (const { start, end, tokens } of changesBetween(from, tokenise(runs)).toReversed()) {
    const content = inlineContent(joinTokens(tokens)).map((node) =>
      tr.doc.type.schema.nodeFromJSON(node),
    );
    tr.replaceWith(place(start), place(end), Fragment.from(content));
  }
}

function remove(tr: Transaction, paragraph: ParagraphId): void {
  const position = positionOf(tr.doc, paragraph);
  if (position === null) return;
  const $inside = tr.doc.resolve(position + 1);
  let { depth } = $inside;
  // A list of which nothing is left goes too; the text itself keeps one paragraph, without words.
  while (depth > 0 && $inside.node(depth - 1).childCount === 1) depth -= 1;
  if (depth === 0) tr.delete($inside.start(), $inside.end());
  else tr.delete($inside.before(depth), $inside.after(depth));
}

function insert(
  tr: Transaction,
  { paragraph, behind, wording }: Extract<TextStep, { kind: 'insert' }>,
): void {
  const { schema } = tr.doc.type;
  const block = blockFor(schema, paragraph, wording);
  const position = behind === null ? null : positionOf(tr.doc, behind);
  if (position === null) {
    tr.insert(behind === null ? 0 : tr.doc.content.size, wrapped(schema, block, wording));
    return;
  }
  const $behind = tr.doc.resolve(position + 1);
  const isInList = $behind.depth > 1 && $behind.node(-1).type.name === 'listItem';
  if (isInList && isItem(wording)) {
    tr.insert($behind.after(-1), schema.node('listItem', null, [block]));
  } else tr.insert($behind.after(1), wrapped(schema, block, wording));
}

function blockFor(schema: Schema, id: ParagraphId, { kind, runs }: Wording): Node {
  const level = kind === 'heading-4' ? 4 : 3;
  return schema.nodeFromJSON({
    ...(kind.startsWith('heading')
      ? { type: 'heading', attrs: { id, level } }
      : { type: 'paragraph', attrs: { id } }),
    content: inlineContent(runs),
  });
}

function isItem({ kind }: Wording): boolean {
  return kind === 'bullet' || kind === 'ordered';
}

function wrapped(schema: Schema, block: Node, wording: Wording): Node {
  if (wording.kind === 'quote') return schema.node('blockquote', null, [block]);
  if (!isItem(wording)) return block;
  const list = wording.kind === 'bullet' ? 'bulletList' : 'orderedList';
  return schema.node(list, null, [schema.node('listItem', null, [block])]);
}
