import { bearsText, isText } from '#shared/document.ts';
import type { BlockJson, DocumentJson, TextJson } from '#shared/document.ts';
import { blockRuns } from './blockRuns.ts';

/** The blocks inside a block that say something: empty lines are not printed. */
export function childBlocks({ content = [] }: BlockJson | DocumentJson): BlockJson[] {
  const nodes: readonly (BlockJson | TextJson)[] = content;
  return nodes.filter((node) => !isText(node)).filter(saysSomething);
}

function saysSomething(block: BlockJson): boolean {
  if (bearsText(block)) return blockRuns(block).length > 0;
  return childBlocks(block).length > 0;
}
