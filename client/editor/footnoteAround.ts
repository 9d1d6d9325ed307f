import type { Mark, ResolvedPos } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';

/** From where to where a footnote stands in the document. */
export interface FootnotePlace {
  readonly start: number;
  readonly end: number;
}

/** The mark that makes words a footnote. */
export function footnoteMark({ schema }: EditorState): Mark {
  const type = schema.marks['footnote'];
  if (!type) throw new Error('the schema has no footnotes');
  return type.create();
}

/** Whether what is typed now comes in a footnote. */
export function isInFootnote(state: EditorState): boolean {
  const { $from } = state.selection;
  return footnoteMark(state).isInSet(state.storedMarks ?? $from.marks());
}

/**
 * The footnote that the caret is in, at its edges only when what is typed comes in it; null where
 * there is none, or nothing in it yet.
 */
export function footnoteAround(state: EditorState): FootnotePlace | null {
  return isInFootnote(state) ? footnoteAt(state.selection.$from) : null;
}

/** The footnote that a place is in, or at an edge of. */
export function footnoteAt($place: ResolvedPos): FootnotePlace | null {
  const nodes: (FootnotePlace & { readonly isNote: boolean })[] = [];
  $place.parent.forEach((node, offset) => {
    const isNote = node.marks.some(({ type }) => type.name === 'footnote');
    const start = $place.start() + offset;
    const end = start + node.nodeSize;
    const last = nodes.at(-1);
    if (last?.isNote && isNote) nodes[nodes.length - 1] = { ...last, end };
    else nodes.push({ start, end, isNote });
  });
  const { pos } = $place;
  return nodes.find(({ start, end, isNote }) => isNote && start <= pos && pos <= end) ?? null;
}
