import type { Editor } from '@tiptap/core';
import { placedBlocks } from './placedBlocks.ts';

/** Where a paragraph stands inside its frame, in CSS pixels. */
export interface BlockPlace {
  readonly top: number;
  readonly bottom: number;
}

/** Measures where the paragraphs of an editor stand, counted from the top of `frame`. */
export function measureBlocks(editor: Editor, frame: HTMLElement): Map<string, BlockPlace> {
  const origin = frame.getBoundingClientRect().top;
  const places = new Map<string, BlockPlace>();
  for (const { id, position } of placedBlocks(editor.state.doc)) {
    const drawn = editor.view.nodeDOM(position);
    if (!id || !(drawn instanceof HTMLElement)) continue;
    const { top, bottom } = drawn.getBoundingClientRect();
    places.set(id, { top: Math.round(top - origin), bottom: Math.round(bottom - origin) });
  }
  return places;
}
