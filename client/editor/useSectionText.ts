import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { startTransition, useEffect, useMemo, useState } from 'react';
import { paragraphsOf } from '#shared/document.ts';
import type { Paragraph } from '#shared/document.ts';
import { rememberBlocks } from './rememberBlocks.ts';

/** Milliseconds in which other words in the same paragraphs are gathered before they are told. */
const pause = 500;

/**
 * The paragraphs of an editor's text, numbered and hashed [P3, P4]. Answers the same list until the
 * text changes, and then the same object for every paragraph that did not. That a paragraph came,
 * went or moved is told at once; other words a moment later, so that no letter waits for it.
 */
export function useSectionText(editor: Editor, sectionNumber: number): readonly Paragraph[] {
  const text = useMemo(() => rememberText(editor, sectionNumber), [editor, sectionNumber]);
  const [told, setTold] = useState({ text, paragraphs: text.read() });
  useEffect(
    () =>
      text.subscribe((isMoved) => {
        const tell = () => setTold({ text, paragraphs: text.read() });
        if (isMoved) tell();
        else startTransition(tell);
      }),
    [text],
  );
  return told.text === text ? told.paragraphs : text.read();
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
  let paragraphs: readonly Paragraph[] = [];
  let order = '';
  const take = () => {
    const { doc } = editor.state;
    order = orderOf(doc);
    paragraphs = keepUnchanged(paragraphs, paragraphsOf(documentOf(doc), sectionNumber, read));
  };
  take();
  return {
    read: (): readonly Paragraph[] => paragraphs,
    /** The listener hears whether paragraphs came, went or moved. */
    subscribe: (listener: (isMoved: boolean) => void) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const tell = (isMoved: boolean) => {
        clearTimeout(timer);
        timer = undefined;
        take();
        listener(isMoved);
      };
      const changed = () => {
        if (orderOf(editor.state.doc) !== order) return tell(true);
        timer ??= setTimeout(tell, pause, false);
      };
      editor.on('update', changed);
      // What came between drawing and listening.
      changed();
      return () => {
        editor.off('update', changed);
        clearTimeout(timer);
      };
    },
  };
}

// What the numbers hang on [P4]: which blocks there are, of what kind, and whether they say anything.
function orderOf(document: Node): string {
  const blocks: string[] = [];
  document.descendants((node) => {
    blocks.push(`${node.type.name} ${String(node.attrs['id'])} ${node.content.size > 0}`);
    return !node.isTextblock;
  });
  return blocks.join();
}
