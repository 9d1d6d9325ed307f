import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { useMemo, useSyncExternalStore } from 'react';
import { paragraphsOf } from '#shared/document.ts';
import type { DocumentJson, Paragraph } from '#shared/document.ts';
import { rememberBlocks } from './rememberBlocks.ts';

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

// A paragraph that says what it said stays the same object, so that nothing around it is drawn anew.
function keepUnchanged(before: readonly Paragraph[], now: readonly Paragraph[]): Paragraph[] {
  const known = new Map(before.map((paragraph) => [paragraph.id, paragraph]));
  return now.map((paragraph) => {
    const same = known.get(paragraph.id);
    return same && isSame(same, paragraph) ? same : paragraph;
  });
}

function isSame(a: Paragraph, b: Paragraph): boolean {
  return a.exact === b.exact && a.number === b.number && a.aliases.join() === b.aliases.join();
}

function rememberText(editor: Editor, sectionNumber: number) {
  const { documentOf, read } = rememberBlocks();
  let of: Node | null = null;
  let text: SectionText = { document: { type: 'doc', content: [] }, paragraphs: [] };
  return {
    read: (): SectionText => {
      if (of === editor.state.doc) return text;
      of = editor.state.doc;
      const document = documentOf(of);
      const paragraphs = paragraphsOf(document, sectionNumber, read);
      text = { document, paragraphs: keepUnchanged(text.paragraphs, paragraphs) };
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
