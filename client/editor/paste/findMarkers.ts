import type { Run } from '#shared/wording.ts';
import { markerOf } from './markerOf.ts';
import type { Marker } from './markerOf.ts';
import type { PastedBlock } from './PastedBlock.ts';

/**
 * Makes lists of paragraphs that someone began with a sign of their own. A dash or a number alone
 * may also begin a sentence, so there must be two of them, one after the other.
 */
export function findMarkers(blocks: readonly PastedBlock[]): PastedBlock[] {
  const markers = blocks.map(({ list, heading, runs }) =>
    list || heading !== null ? null : markerOf(runs),
  );
  return blocks.map((block, place) => {
    const marker = markers[place];
    const isItem = marker && (marker.isSure || markers[place - 1] || markers[place + 1]);
    return isItem ? asItem(block, marker) : block;
  });
}

function asItem(block: PastedBlock, { length, isOrdered, number }: Marker): PastedBlock {
  return {
    ...block,
    runs: withoutStart(block.runs, length),
    list: { level: 1 + block.indent, isOrdered, number, goesOn: false },
  };
}

function withoutStart(runs: readonly Run[], length: number): Run[] {
  let rest = length;
  return runs.flatMap((run) => {
    const text = run.text.slice(rest);
    rest = Math.max(0, rest - run.text.length);
    return text === '' ? [] : [{ ...run, text }];
  });
}
