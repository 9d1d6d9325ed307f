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
            if (!told && !tr.docChanged) return before;
            if (!told && !isChangeOrigin(tr)) return movedAlong(before, tr);
            const endorsed = told ?? before.endorsed;
            return { endorsed, marks: marksFor(tr.doc, endorsed, rangesOf), isBehind: false };
          },
        },
        props: { decorations: (state) => changedSinceKey.getState(state)?.marks },
        view: catchUp,
      }),
    ];
  },
});

function movedAlong({ endorsed, marks }: Marked, tr: Transaction): Marked {
  const isBehind = endorsed.size > 0;
  return { endorsed, marks: marks.map(tr.mapping, tr.doc), isBehind };
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

const mark = { class: 'changed-since' };
// What is typed at its end is new as well.
const goesOn = { inclusiveEnd: true };

function marksFor(document: Node, endorsed: EndorsedTexts, rangesOf: RangesOf): DecorationSet {
  if (endorsed.size === 0) return DecorationSet.empty;
  const marks = placedBlocks(document).flatMap(({ id, position }) => {
    const before = endorsed.get(id ?? '');
    const block = document.nodeAt(position);
    if (id === null || before === undefined || block === null) return [];
    return rangesOf(id, before, block).map(([from, to]) =>
      Decoration.inline(position + 1 + from, position + 1 + to, mark, goesOn),
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
