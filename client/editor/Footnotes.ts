import { Extension } from '@tiptap/core';
import { Fragment, Slice } from '@tiptap/pm/model';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { footnoteAround, footnoteMark, isInFootnote } from './footnoteAround.ts';
import { goOnInFootnote } from './goOnInFootnote.ts';
import { leaveFootnote } from './leaveFootnote.ts';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    footnotes: {
      /** Makes the selected words a footnote, or begins one at the caret; in one, makes it text. */
      toggleFootnote: () => ReturnType;
      /** Puts the caret behind the footnote it is in, so that what is typed next is text again. */
      leaveFootnote: () => ReturnType;
    };
  }
}

/**
 * Footnotes while someone types [W3]. At either edge of a note a caret can be in it or beside it, in
 * the same place: it is in it when it came from inside, and leaves it by the key that would pass the
 * edge, by Enter, and by Esc (`useTextKeys`).
 */
export const Footnotes = Extension.create({
  name: 'footnotes',
  priority: 1_200,

  addCommands() {
    return {
      toggleFootnote:
        () =>
        ({ commands }) =>
          commands.toggleMark('footnote', {}, { extendEmptyMarkRange: true }),
      leaveFootnote:
        () =>
        ({ state, tr, dispatch }) =>
          leaveFootnote(state, dispatch && tr),
    };
  },

  addKeyboardShortcuts() {
    const leave = () => this.editor.commands.leaveFootnote();
    const leaveAt = (edge: 'start' | 'end') => () => {
      const { state } = this.editor;
      return state.selection.empty && footnoteAround(state)?.[edge] === state.selection.from
        ? leave()
        : false;
    };
    return {
      'Mod-Alt-f': () => this.editor.commands.toggleFootnote(),
      Enter: leave,
      ArrowRight: leaveAt('end'),
      ArrowLeft: leaveAt('start'),
    };
  },

  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey('footnotes'),
        appendTransaction: (transactions, before, after) =>
          goOnInFootnote(transactions, before, after),
        props: {
          decorations: (state) => decorate(state),
          handlePaste: (view, _event, slice) => {
            const { state } = view;
            if (!isInFootnote(state) || slice.size === 0) return false;
            const words = new Slice(Fragment.from(inOneLine(slice.content, state)), 0, 0);
            view.dispatch(state.tr.replaceSelection(words).setMeta('uiEvent', 'paste'));
            return true;
          },
        },
      }),
    ];
  },
});

/** The note that the caret is in; one of which nothing is typed yet shows its number. */
function decorate(state: EditorState): DecorationSet | null {
  const { selection, doc } = state;
  if (!selection.empty || !isInFootnote(state)) return null;
  const note = footnoteAround(state);
  const shown = note
    ? Decoration.inline(note.start, note.end, { class: 'footnote--open' })
    : Decoration.widget(selection.from, emptyNote, { side: -1, key: 'empty-footnote' });
  return DecorationSet.create(doc, [shown]);
}

function emptyNote(): HTMLElement {
  const note = document.createElement('span');
  note.className = 'footnote--empty';
  return note;
}

// A note is one line, whatever is pasted into it.
function inOneLine(content: Fragment, state: EditorState): Node[] {
  const words: Node[] = [];
  const mark = footnoteMark(state);
  content.descendants((node) => {
    if (node.isTextblock && words.length > 0) words.push(state.schema.text(' ', [mark]));
    if (node.isText) words.push(node.mark(mark.addToSet(node.marks)));
  });
  return words;
}
