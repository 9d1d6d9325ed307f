import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { changedRanges } from './changedRanges.ts';
import { placedBlocks } from './placedBlocks.ts';

/** By paragraph id: the text that the reader's partner endorsed and that has changed since. */
export type EndorsedTexts = ReadonlyMap<string, string>;

interface Marked {
  readonly endorsed: EndorsedTexts;
  readonly marks: DecorationSet;
}

export const changedSinceKey = new PluginKey<Marked>('changedSince');

/**
 * Underlines, for the reader's partner only, the words that came since it endorsed a paragraph.
 * Which texts those are is told by a transaction with `changedSinceKey` as its meta.
 */
export const ChangedSince = Extension.create({
  name: 'changedSince',
  addProseMirrorPlugins() {
    const rangesOf = rememberRanges();
    return [
      new Plugin<Marked>({
        key: changedSinceKey,
        state: {
          init: () => ({ endorsed: new Map(), marks: DecorationSet.empty }),
          apply: (tr, before) => {
            const told = tr.getMeta(changedSinceKey) as EndorsedTexts | undefined;
            if (!told && !tr.docChanged) return before;
            const endorsed = told ?? before.endorsed;
            return { endorsed, marks: marksFor(tr.doc, endorsed, rangesOf) };
          },
        },
        props: { decorations: (state) => changedSinceKey.getState(state)?.marks },
      }),
    ];
  },
});

type RangesOf = (id: string, before: string, now: string) => ReturnType<typeof changedRanges>;

function marksFor(document: Node, endorsed: EndorsedTexts, rangesOf: RangesOf): DecorationSet {
  if (endorsed.size === 0) return DecorationSet.empty;
  const marks = placedBlocks(document).flatMap(({ id, text, position }) => {
    const before = endorsed.get(id ?? '');
    if (id === null || before === undefined) return [];
    return rangesOf(id, before, text).map(([from, to]) =>
      Decoration.inline(position + 1 + from, position + 1 + to, { class: 'changed-since' }),
    );
  });
  return DecorationSet.create(document, marks);
}

// Comparing two texts costs far more than the rest; at a keystroke one paragraph has changed.
function rememberRanges(): RangesOf {
  const known = new Map<string, { before: string; now: string; ranges: ReturnType<RangesOf> }>();
  return (id, before, now) => {
    const last = known.get(id);
    if (last?.before === before && last.now === now) return last.ranges;
    const ranges = changedRanges(before, now);
    known.set(id, { before, now, ranges });
    return ranges;
  };
}
