import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { useMemo, useSyncExternalStore } from 'react';
import { paragraphsOf } from '#shared/document.ts';
import type { Paragraph } from '#shared/document.ts';
import { rememberBlocks } from './rememberBlocks.ts';

/**
 * The paragraphs of an editor's text, numbered and hashed [P3, P4]. Answers the same list until the
 * text changes, and then the same object for every paragraph that did not.
 */
export function useSectionText(editor: Editor, sectionNumber: number): readonly Paragraph[] {
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
  let paragraphs: readonly Paragraph[] = [];
  return {
    read: (): readonly Paragraph[] => {
      if (of === editor.state.doc) return paragraphs;
      of = editor.state.doc;
      paragraphs = keepUnchanged(paragraphs, paragraphsOf(documentOf(of), sectionNumber, read));
      return paragraphs;
    },
    subscribe: (listener: () => void) => {
      editor.on('update', listener);
      return () => {
        editor.off('update', listener);
      };
    },
  };
}
