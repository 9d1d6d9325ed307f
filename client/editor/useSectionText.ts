import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { useMemo, useSyncExternalStore } from 'react';
import { paragraphsOf } from '#shared/document.ts';
import type { DocumentJson, Paragraph } from '#shared/document.ts';

/** The text of an editor at one moment, with its paragraphs numbered and hashed [P3, P4]. */
export interface SectionText {
  readonly document: DocumentJson;
  readonly paragraphs: readonly Paragraph[];
}

/** Follows the text of an editor. Answers the same object until the text changes. */
export function useSectionText(editor: Editor, sectionNumber: number): SectionText {
  const text = useMemo(() => rememberText(editor, sectionNumber), [editor, sectionNumber]);
  return useSyncExternalStore(text.subscribe, text.read);
}

function rememberText(editor: Editor, sectionNumber: number) {
  let of: Node | null = null;
  let text: SectionText = { document: { type: 'doc', content: [] }, paragraphs: [] };
  return {
    read: (): SectionText => {
      if (of === editor.state.doc) return text;
      of = editor.state.doc;
      const document = of.toJSON() as DocumentJson;
      text = { document, paragraphs: paragraphsOf(document, sectionNumber) };
      return text;
    },
    subscribe: (listener: () => void) => {
      editor.on('update', listener);
      return () => {
        editor.off('update', listener);
      };
    },
  };
}
