import { Fragment } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { changesBetween } from '#shared/changes.ts';
import { inlineContent, runsOf } from '#shared/document.ts';
import type { BlockJson } from '#shared/document.ts';
import { joinTokens, tokenise } from '#shared/tokens.ts';
import { bareText } from '#shared/wording.ts';
import type { Run } from '#shared/wording.ts';

/**
 * Has the text-bearing block at a position say these runs. Only the words that differ are touched,
 * so that carets in it stay where they are.
 */
export function sayRuns(tr: Transaction, position: number, runs: readonly Run[]): void {
  const block = tr.doc.nodeAt(position);
  if (!block) return;
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
