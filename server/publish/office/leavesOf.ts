import type { Flow, Leaf, List } from './Booklet.ts';

/** A paragraph, and the lists it stands in, from the outermost inwards. */
export interface PlacedLeaf {
  readonly leaf: Leaf;
  readonly lists: readonly List[];
}

/** The paragraphs of a text in reading order. */
export function leavesOf(flow: readonly Flow[], lists: readonly List[] = []): PlacedLeaf[] {
  return flow.flatMap((each) =>
    each.kind === 'leaf'
      ? [{ leaf: each, lists }]
      : each.items.flatMap((item) => leavesOf(item, [...lists, each])),
  );
}
