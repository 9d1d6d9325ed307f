import { canonicalWording } from '../wording.ts';
import type { Run } from '../wording.ts';
import { findMarkers } from './findMarkers.ts';
import { levelHeadings } from './levelHeadings.ts';
import type { ReadBlock } from './ReadBlock.ts';

/**
 * What was pasted or read, in canonical wording [P3], without empty blocks, with headings and lists
 * as the text of a section knows them.
 */
export function tidyBlocks(blocks: readonly ReadBlock[]): ReadBlock[] {
  return levelHeadings(findMarkers(blocks.map(canonicalBlock)).filter(saysSomething));
}

/** A block in canonical wording. */
export function canonicalBlock(block: ReadBlock): ReadBlock {
  return { ...block, runs: wordsOf(block) };
}

function saysSomething({ runs }: ReadBlock): boolean {
  return runs.length > 0;
}

function wordsOf({ runs, heading }: ReadBlock): ReadBlock['runs'] {
  const [first, ...rest] = runs;
  const words = first ? [{ ...first, text: first.text.replace(symbol, '• ') }, ...rest] : [];
  // A heading is bold already; what of it was bold besides says nothing.
  const plain = heading === null ? words : words.map(withoutBold);
  return canonicalWording('paragraph', plain).runs;
}

function withoutBold(run: Run): Run {
  const { bold: _, ...rest } = run;
  return rest;
}

/** The signs Word takes from fonts of its own, or a letter that is one only before a tab. */
const symbol = /^\s*(?:[\uf0a7\uf0b7\uf0d8\uf0fc]\s*|o\t\s*)/u;
