import type { Editor } from '@tiptap/core';
import type { RefObject } from 'react';
import { useLayoutEffect, useState } from 'react';
import type { Paragraph } from '#shared/document.ts';
import { measureBlocks } from './measureBlocks.ts';
import type { BlockPlace } from './measureBlocks.ts';
import { placeNotes } from './placeNotes.ts';
import type { PlacedNote } from './placeNotes.ts';

/** CSS pixels between two notes. */
const gap = 15;

/** Where everything beside and under the text goes. */
export interface MarginLayout {
  readonly blocks: ReadonlyMap<string, BlockPlace>;
  readonly notes: ReadonlyMap<string, PlacedNote>;
  /** How far down the notes reach, in CSS pixels. */
  readonly bottom: number;
}

const nothing: MarginLayout = { blocks: new Map(), notes: new Map(), bottom: 0 };

/** What is laid out: the frame holds the text and, marked with `data-note`, the notes. */
export interface LaidOut {
  readonly frame: RefObject<HTMLElement | null>;
  readonly paragraphs: readonly Paragraph[];
  readonly open: string | null;
}

/** Keeps the margin in step with the text: measured before the screen is drawn, so nothing jumps. */
export function useMarginLayout(
  editor: Editor,
  { frame, paragraphs, open }: LaidOut,
): MarginLayout {
  const [layout, setLayout] = useState(nothing);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = () => {
      if (editor.isDestroyed) return;
      const next = layOut(
        measureBlocks(editor, element),
        heightsOf(notesIn(element, paragraphs)),
        open,
      );
      setLayout((current) => (isSame(current, next) ? current : next));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(editor.view.dom);
    for (const note of notesIn(element, paragraphs)) observer.observe(note);
    measure();
    return () => observer.disconnect();
  }, [editor, frame, paragraphs, open]);
  return layout;
}

function notesIn(frame: HTMLElement, paragraphs: readonly Paragraph[]): HTMLElement[] {
  const ids = new Set<string | undefined>(paragraphs.map(({ id }) => id));
  const notes = [...frame.querySelectorAll<HTMLElement>('[data-note]')];
  return notes.filter((note) => ids.has(note.dataset['note']));
}

function heightsOf(notes: readonly HTMLElement[]): Map<string, number> {
  return new Map(notes.map((note) => [note.dataset['note'] ?? '', note.offsetHeight]));
}

function layOut(
  blocks: ReadonlyMap<string, BlockPlace>,
  heights: ReadonlyMap<string, number>,
  open: string | null,
): MarginLayout {
  const standing = [...heights].flatMap(([id, height]) => {
    const block = blocks.get(id);
    return block ? [{ id, line: block.top, height }] : [];
  });
  const { placed, bottom } = placeNotes(standing, open, gap);
  return { blocks, notes: new Map(placed.map((note) => [note.id, note])), bottom };
}

function isSame(a: MarginLayout, b: MarginLayout): boolean {
  return JSON.stringify(flat(a)) === JSON.stringify(flat(b));
}

function flat({ blocks, notes, bottom }: MarginLayout) {
  return [[...blocks].map(([id, { top, bottom: end }]) => [id, top, end]), [...notes], bottom];
}
