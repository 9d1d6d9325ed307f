import type { Editor } from '@tiptap/core';
import { useEffect } from 'react';
import type { ParagraphId } from '#shared/ids.ts';
import { placedBlocks } from './placedBlocks.ts';

/** Brings the paragraph whose sheet comes up into sight above it, where the sheet would cover it. */
export function useAboveSheet(editor: Editor, paragraph: ParagraphId | null): void {
  useEffect(() => {
    const block = paragraph && placedBlocks(editor.state.doc).find(({ id }) => id === paragraph);
    const element = block && editor.view.nodeDOM(block.position);
    // The page knows how much of the screen a sheet takes: see `scroll-padding`.
    if (element instanceof Element) element.scrollIntoView({ block: 'nearest' });
  }, [editor, paragraph]);
}
