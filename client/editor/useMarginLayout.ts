import type { Editor } from '@tiptap/core';
import type { RefObject } from 'react';
import { useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Paragraph } from '#shared/document.ts';
import { measureBlocks } from './measureBlocks.ts';
import type { BlockPlace } from './measureBlocks.ts';
import { placeNotes } from './placeNotes.ts';
import type { PlacedNote } from './placeNotes.ts';

/** CSS pixels between two notes. */
const gap = 15;

/** Where everything beside and under the text goes. What stays where it is stays the same object. */
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
  /** The paragraphs whose notes are drawn; another list whenever the text is told anew. */
  readonly noted: readonly Paragraph[];
  readonly open: string | null;
}

/**
 * Keeps the margin in step with the text: measured before the screen is drawn, so nothing jumps.
 * Measured only when something can have moved: most keystrokes leave every line where it was, and
 * then the text is as high as it was. Where one paragraph grew by as much as another shrank, that shows
 * when their words are told.
 */
export function useMarginLayout(editor: Editor, { frame, noted, open }: LaidOut): MarginLayout {
  const [layout, setLayout] = useState(nothing);
  const now = useRef({ noted, open });
  useLayoutEffect(() => {
    now.current = { noted, open };
    const measured = measure(editor, frame.current, now.current);
    setLayout((before) => keepPlaces(before, measured));
  }, [editor, frame, noted, open]);
  const order = noted.map(({ id }) => id).join(' ');
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    // What moved is told before the screen is drawn, and drawn with it.
    const look = () => {
      const measured = measure(editor, element, now.current);
      flushSync(() => setLayout((before) => keepPlaces(before, measured)));
    };
    const observer = new ResizeObserver(look);
    observer.observe(editor.view.dom);
    for (const note of notesIn(element, new Set(order.split(' ')))) observer.observe(note);
    return () => observer.disconnect();
  }, [editor, frame, order]);
  return layout;
}

function measure(
  editor: Editor,
  frame: HTMLElement | null,
  { noted, open }: Pick<LaidOut, 'noted' | 'open'>,
): MarginLayout {
  if (!frame || editor.isDestroyed) return nothing;
  const ids = new Set<string>(noted.map(({ id }) => id));
  return layOut(measureBlocks(editor, frame), heightsOf(notesIn(frame, ids)), open);
}

function notesIn(frame: HTMLElement, ids: ReadonlySet<string>): HTMLElement[] {
  const notes = [...frame.querySelectorAll<HTMLElement>('[data-note]')];
  return notes.filter((note) => ids.has(note.dataset['note'] ?? ''));
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

function keepPlaces(before: MarginLayout, now: MarginLayout): MarginLayout {
  const blocks = keepSame(before.blocks, now.blocks, samePlace);
  const notes = keepSame(before.notes, now.notes, sameNote);
  const isSame = blocks === before.blocks && notes === before.notes && now.bottom === before.bottom;
  return isSame ? before : { blocks, notes, bottom: now.bottom };
}

type Places<T> = ReadonlyMap<string, T>;

function keepSame<T>(before: Places<T>, now: Places<T>, isSame: (a: T, b: T) => boolean) {
  const kept = new Map<string, T>();
  let changed = before.size !== now.size;
  for (const [id, place] of now) {
    const old = before.get(id);
    const stays = old !== undefined && isSame(old, place);
    changed ||= !stays;
    kept.set(id, stays ? old : place);
  }
  return changed ? kept : before;
}

function samePlace(a: BlockPlace, b: BlockPlace): boolean {
  return a.top === b.top && a.bottom === b.bottom;
}

function sameNote(a: PlacedNote, b: PlacedNote): boolean {
  return a.top === b.top && a.isSteppedBack === b.isSteppedBack;
}
