import { markerOf } from './markerOf.ts';
import type { Marker } from './markerOf.ts';
import type { ReadBlock } from './ReadBlock.ts';
import { withoutStart } from './withoutStart.ts';

/**
 * Makes lists of paragraphs that someone began with a sign of their own. A dash or a number alone
 * may also begin a sentence, so there must be two of them, one after the other.
 */
export function findMarkers(blocks: readonly ReadBlock[]): ReadBlock[] {
  const markers = blocks.map(({ list, heading, runs }) =>
    list || heading !== null ? null : markerOf(runs),
  );
  return blocks.map((block, place) => {
    const marker = markers[place];
    const isItem = marker && (marker.isSure || markers[place - 1] || markers[place + 1]);
    return isItem ? asItem(block, marker) : block;
  });
}

function asItem(block: ReadBlock, { length, isOrdered, number }: Marker): ReadBlock {
  return {
    ...block,
    runs: withoutStart(block.runs, length),
    list: { level: 1 + block.indent, isOrdered, number, goesOn: false },
  };
}
