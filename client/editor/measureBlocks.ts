import type { Editor } from '@tiptap/core';
import { placedBlocks } from './placedBlocks.ts';

/** Where a paragraph stands, in CSS pixels from the top of its text. */
export interface BlockPlace {
  readonly top: number;
  readonly bottom: number;
}

/** Measures where the paragraphs of an editor stand, counted from where `list` begins. */
export function measureBlocks(editor: Editor, list: HTMLElement): Map<string, BlockPlace> {
  const origin = list.getBoundingClientRect().top;
  const places = new Map<string, BlockPlace>();
  for (const { id, position } of placedBlocks(editor.state.doc)) {
    const drawn = editor.view.nodeDOM(position);
    if (!id || !(drawn instanceof HTMLElement)) continue;
    const { top, bottom } = drawn.getBoundingClientRect();
    places.set(id, { top: Math.round(top - origin), bottom: Math.round(bottom - origin) });
  }
  return places;
}
