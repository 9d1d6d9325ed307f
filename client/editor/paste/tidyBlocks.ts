import type { BlockJson } from '#shared/document.ts';
import { canonicalWording } from '#shared/wording.ts';
import type { Run } from '#shared/wording.ts';
import { findMarkers } from './findMarkers.ts';
import { levelHeadings } from './levelHeadings.ts';
import { nestBlocks } from './nestBlocks.ts';
import type { PastedBlock } from './PastedBlock.ts';

/**
 * What was pasted as blocks of a section's text: in canonical wording [P3], without empty blocks,
 * with headings and lists as the text knows them.
 */
export function tidyBlocks(blocks: readonly PastedBlock[]): BlockJson[] {
  const canonical = blocks.map((block) => ({ ...block, runs: wordsOf(block) }));
  const said = findMarkers(canonical).filter(({ runs }) => runs.length > 0);
  return nestBlocks(levelHeadings(said));
}

function wordsOf({ runs, heading }: PastedBlock): PastedBlock['runs'] {
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
