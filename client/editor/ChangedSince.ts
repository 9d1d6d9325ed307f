import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import type { Transaction } from '@tiptap/pm/state';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { EditorView } from '@tiptap/pm/view';
import { runsOf } from '#shared/document.ts';
import type { BlockJson } from '#shared/document.ts';
import type { Run } from '#shared/wording.ts';
import { changedRanges } from './changedRanges.ts';
import { placedBlocks } from './placedBlocks.ts';

/** By paragraph id: the words that the reader's partner endorsed and that have changed since. */
export type EndorsedTexts = ReadonlyMap<string, readonly Run[]>;

interface Marked {
  readonly endorsed: EndorsedTexts;
  readonly marks: DecorationSet;
  /** Whether words were typed here since the marks were worked out. */
  readonly isBehind: boolean;
}

/** Milliseconds without a letter typed here before the marks are worked out anew. */
const rest = 300;

export const changedSinceKey = new PluginKey<Marked>('changedSince');

/**
 * Underlines, for the reader's partner only, the words that came since it endorsed a paragraph.
 * Which texts those are is told by a transaction with `changedSinceKey` as its meta. While the reader
 * types the marks only move along: no letter waits for two texts to be compared.
 */
export const ChangedSince = Extension.create({
  name: 'changedSince',
  addProseMirrorPlugins() {
    const rangesOf = rememberRanges();
    return [
      new Plugin<Marked>({
        key: changedSinceKey,
        state: {
          init: () => ({ endorsed: new Map(), marks: DecorationSet.empty, isBehind: false }),
          apply: (tr, before) => {
            const told = tr.getMeta(changedSinceKey) as EndorsedTexts | undefined;
            if (told) return { endorsed: told, marks: marksFor(tr.doc, told, rangesOf), isBehind: false }; // prettier-ignore
            if (!tr.docChanged || before.endorsed.size === 0) return before;
            return isChangeOrigin(tr) ? besideOthers(before, tr, rangesOf) : movedAlong(before, tr);
          },
        },
        props: { decorations: (state) => changedSinceKey.getState(state)?.marks },
        view: catchUp,
      }),
    ];
  },
});

// A mark that grew would be drawn anew at each letter, and take the caret along: words that are typed
// inside one stand between its halves until the marks are worked out.
function movedAlong({ endorsed, marks }: Marked, tr: Transaction): Marked {
  let moved = marks.map(tr.mapping, tr.doc);
  for (const [from, to] of typedIn(tr)) {
    const grown = moved.find(from, to).filter((one) => one.from < from && one.to > to);
    const halves = grown.flatMap((one) => [markOn(one.from, from), markOn(to, one.to)]);
    moved = moved.remove(grown).add(tr.doc, halves);
  }
  return { endorsed, marks: moved, isBehind: true };
}

function typedIn({ mapping }: Transaction): [number, number][] {
  const typed: [number, number][] = [];
  mapping.maps.forEach((map, step) => {
    const later = mapping.slice(step + 1);
    map.forEach((...[, , from, to]) => {
      if (from < to) typed.push([later.map(from, -1), later.map(to)]);
    });
  });
  return typed;
}

// What others type makes the binding draw up the whole text anew, so no mark can be moved along. Where
// they typed nothing it is where it was: in the paragraph that the reader types in, above all.
function besideOthers({ endorsed, marks, isBehind }: Marked, tr: Transaction, rangesOf: RangesOf) {
  const places = new Map(placedBlocks(tr.before).map(({ id, position }) => [id, position]));
  const unchanged: RangesOf = (id, words, block) => {
    const at = places.get(id);
    const was = at === undefined ? null : tr.before.nodeAt(at);
    if (at === undefined || !was?.eq(block)) return rangesOf(id, words, block);
    const inside = marks.find(at + 1, at + was.nodeSize - 1);
    return inside.map(({ from, to }): [number, number] => [from - at - 1, to - at - 1]);
  };
  return { endorsed, marks: marksFor(tr.doc, endorsed, unchanged), isBehind };
}

function catchUp(editor: EditorView) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const workOut = () => {
    const marked = changedSinceKey.getState(editor.state);
    if (marked?.isBehind && !editor.isDestroyed)
      editor.dispatch(editor.state.tr.setMeta(changedSinceKey, marked.endorsed));
  };
  return {
    update: () => {
      clearTimeout(timer);
      if (changedSinceKey.getState(editor.state)?.isBehind) timer = setTimeout(workOut, rest);
    },
    destroy: () => clearTimeout(timer),
  };
}

type RangesOf = (
  id: string,
  before: readonly Run[],
  block: Node,
) => ReturnType<typeof changedRanges>;

const markOn = (from: number, to: number) =>
  Decoration.inline(from, to, { class: 'changed-since' });

function marksFor(document: Node, endorsed: EndorsedTexts, rangesOf: RangesOf): DecorationSet {
  if (endorsed.size === 0) return DecorationSet.empty;
  const marks = placedBlocks(document).flatMap(({ id, position }) => {
    const before = endorsed.get(id ?? '');
    const block = document.nodeAt(position);
    if (id === null || before === undefined || block === null) return [];
    return rangesOf(id, before, block).map(([from, to]) =>
      markOn(position + 1 + from, position + 1 + to),
    );
  });
  return DecorationSet.create(document, marks);
}

// Comparing two texts costs far more than the rest; at a keystroke one paragraph has changed.
function rememberRanges(): RangesOf {
  const known = new Map<string, { of: readonly [unknown, Node]; ranges: ReturnType<RangesOf> }>();
  return (id, before, block) => {
    const last = known.get(id);
    // What others type makes the binding draw up the whole text anew: equal blocks are other nodes.
    if (last?.of[0] === before && last.of[1].eq(block)) return last.ranges;
    const ranges = changedRanges(before, runsOf(block.toJSON() as BlockJson));
    known.set(id, { of: [before, block], ranges });
    return ranges;
  };
}
