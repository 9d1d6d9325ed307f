import type { Editor } from '@tiptap/core';
import type { RefObject } from 'react';
import { useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Paragraph } from '#shared/document.ts';
import { measureBlocks } from './measureBlocks.ts';
import type { BlockPlace } from './measureBlocks.ts';
import { placeNotes } from './placeNotes.ts';

/** CSS pixels between two notes. */
const gap = 15;

/**
 * Where what lies around one paragraph goes, in CSS pixels from where that of the paragraph before it
 * goes: a line more or less far above changes nothing of it.
 */
export interface NotePlace {
  /** From the top of the paragraph before it, of those that are drawn, to its own. */
  readonly step: number;
  /** From the top of the paragraph to its end. */
  readonly end: number;
  /** From the top of the paragraph to that of its note. */
  readonly note: number;
  readonly isSteppedBack: boolean;
}

/** Where everything beside and under the text goes. What stays as it is stays the same object. */
export interface MarginLayout {
  readonly places: ReadonlyMap<string, NotePlace>;
  /** How far down the notes reach, in CSS pixels. */
  readonly bottom: number;
}

const nothing: MarginLayout = { places: new Map(), bottom: 0 };

/** What is laid out: the list, at the top of the text, holds the notes, marked with `data-note`. */
export interface LaidOut {
  readonly list: RefObject<HTMLElement | null>;
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
export function useMarginLayout(editor: Editor, { list, noted, open }: LaidOut): MarginLayout {
  const [layout, setLayout] = useState(nothing);
  const now = useRef({ noted, open });
  useLayoutEffect(() => {
    now.current = { noted, open };
    const measured = measure(editor, list.current, now.current);
    setLayout((before) => keepPlaces(before, measured));
  }, [editor, list, noted, open]);
  const order = noted.map(({ id }) => id).join(' ');
  useLayoutEffect(() => {
    const element = list.current;
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
  }, [editor, list, order]);
  return layout;
}

function measure(
  editor: Editor,
  list: HTMLElement | null,
  { noted, open }: Pick<LaidOut, 'noted' | 'open'>,
): MarginLayout {
  if (!list || editor.isDestroyed) return nothing;
  const ids = noted.map(({ id }) => id);
  const heights = heightsOf(notesIn(list, new Set<string>(ids)));
  return layOut(standing(ids, measureBlocks(editor, list)), heights, open);
}

function notesIn(list: HTMLElement, ids: ReadonlySet<string>): HTMLElement[] {
  const notes = [...list.querySelectorAll<HTMLElement>('[data-note]')];
  return notes.filter((note) => ids.has(note.dataset['note'] ?? ''));
}

function heightsOf(notes: readonly HTMLElement[]): Map<string, number> {
  return new Map(notes.map((note) => [note.dataset['note'] ?? '', note.offsetHeight]));
}

type Standing = BlockPlace & { readonly id: string };

/** The paragraphs that are drawn and stand in the text, in the order in which they are drawn. */
function standing(ids: readonly string[], blocks: ReadonlyMap<string, BlockPlace>): Standing[] {
  return ids.flatMap((id) => {
    const block = blocks.get(id);
    return block ? [{ id, ...block }] : [];
  });
}

function layOut(
  paragraphs: readonly Standing[],
  heights: ReadonlyMap<string, number>,
  open: string | null,
): MarginLayout {
  const noted = paragraphs.flatMap(({ id, top }) => {
    const height = heights.get(id);
    return height === undefined ? [] : [{ id, line: top, height }];
  });
  const { placed, bottom } = placeNotes(noted, open, gap);
  const notes = new Map(placed.map((note) => [note.id, note]));
  const places = new Map<string, NotePlace>();
  let before = 0;
  for (const { id, top, bottom: end } of paragraphs) {
    const { top: note = top, isSteppedBack = false } = notes.get(id) ?? {};
    places.set(id, { step: top - before, end: end - top, note: note - top, isSteppedBack });
    before = top;
  }
  return { places, bottom };
}

function keepPlaces(before: MarginLayout, now: MarginLayout): MarginLayout {
  const places = new Map<string, NotePlace>();
  let changed = before.places.size !== now.places.size;
  for (const [id, place] of now.places) {
    const old = before.places.get(id);
    const stays = old !== undefined && isSame(old, place);
    changed ||= !stays;
    places.set(id, stays ? old : place);
  }
  if (!changed && now.bottom === before.bottom) return before;
  return { places: changed ? places : before.places, bottom: now.bottom };
}

function isSame(a: NotePlace, b: NotePlace): boolean {
  return (
    a.step === b.step && a.end === b.end && a.note === b.note && a.isSteppedBack === b.isSteppedBack
  );
}
