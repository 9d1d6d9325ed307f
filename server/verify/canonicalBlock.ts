import { canonicalRuns } from './canonicalRuns.ts';
import type { Block, Run } from './Line.ts';
import { runOf } from './runOf.ts';

/** A block of text with everything in it in canonical wording, as an export in JSON has it. */
export function canonicalBlock(block: Block): Block {
  const { content = [] } = block;
  if (block.type !== 'paragraph' && block.type !== 'heading')
    return { ...block, content: content.filter(({ type }) => type !== 'text').map(canonicalBlock) };
  const texts = content.filter(({ type }) => type === 'text');
  return { ...block, content: canonicalRuns(texts.map(runOf)).map(textOf) };
}

function textOf({ text, bold, italic, href, footnote }: Run): Block {
  const marks = [
    ...(bold ? [{ type: 'bold' }] : []),
    ...(italic ? [{ type: 'italic' }] : []),
    ...(href === undefined ? [] : [{ type: 'link', attrs: { href } }]),
    ...(footnote ? [{ type: 'footnote' }] : []),
  ];
  return { type: 'text', text, ...(marks.length > 0 && { marks }) };
}
