import { Extension } from '@tiptap/core';
import type { AnyExtension } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { ListItem } from '@tiptap/extension-list';
import type { Doc } from 'yjs';
import type { SectionId } from '#shared/ids.ts';
import { documentExtensions } from '#shared/schema/documentExtensions.ts';
import { contentRoot } from '#shared/wire.ts';
import { DragParagraph } from './DragParagraph.ts';
import { Footnotes } from './Footnotes.ts';
import { moveParagraph } from './moveParagraph.ts';
import { CleanPaste } from './paste/CleanPaste.ts';
import { StableId } from './StableId.ts';
import { StayInPlace } from './StayInPlace.ts';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    paragraphMoves: {
      /** Moves the paragraph or list item at the caret up among its neighbours; its id goes along. */
      moveParagraphUp: () => ReturnType;
      /** Moves the paragraph or list item at the caret down among its neighbours. */
      moveParagraphDown: () => ReturnType;
    };
  }
}

const ParagraphMoves = Extension.create({
  name: 'paragraphMoves',
  addCommands() {
    return {
      moveParagraphUp: () => moveParagraph(-1),
      moveParagraphDown: () => moveParagraph(1),
    };
  },
  addKeyboardShortcuts() {
    return {
      'Alt-ArrowUp': () => this.editor.commands.moveParagraphUp(),
      'Alt-ArrowDown': () => this.editor.commands.moveParagraphDown(),
    };
  },
});

// Tab leaves the text, so that the keyboard is never trapped in it: list levels have other keys.
const TabLeavesText = ListItem.extend({
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      'Mod-]': () => this.editor.commands.sinkListItem(this.name),
      'Mod-[': () => this.editor.commands.liftListItem(this.name),
    };
  },
});

/** Whatever can hold someone's words: undoing its creation must not take those words along. */
const protectedNodes = new Set([
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'listItem',
  'blockquote',
]);

/** The shared document schema with what editing needs; the schema itself is not changed. */
export function schemaExtensions(): AnyExtension[] {
  return documentExtensions().map((extension) =>
    extension.name === 'listItem' ? TabLeavesText : extension,
  );
}

/** What an editor on a section's live text is made of, carets left out. */
export function editorExtensions(document: Doc, section: SectionId | null = null): AnyExtension[] {
  return [
    ...schemaExtensions(),
    Collaboration.configure({
      document,
      field: contentRoot,
      yUndoOptions: { protectedNodes },
    }),
    StayInPlace,
    StableId,
    CleanPaste,
    ParagraphMoves,
    DragParagraph.configure({ section }),
    Footnotes,
  ];
}
