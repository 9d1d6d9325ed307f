/** A note in the margin: where its paragraph begins, and how high it is, in CSS pixels. */
export interface Note {
  readonly id: string;
  readonly line: number;
  readonly height: number;
}

/** Where a note goes; a note that steps back is not shown while a thread stands in its place. */
export interface PlacedNote {
  readonly id: string;
  readonly top: number;
  readonly isSteppedBack: boolean;
}

/**
 * Places notes beside their paragraphs. Each stands on its paragraph's line, or just below the note
 * before it. The open one stands on its line whatever is around it; the notes it would touch step
 * back. No line of text is ever moved for a note.
 *
 * @param notes in reading order
 * @returns the places, and how far down the lowest note reaches
 */
export function placeNotes(
  notes: readonly Note[],
  open: string | null,
  gap: number,
): { readonly placed: readonly PlacedNote[]; readonly bottom: number } {
  const standing = notes.find(({ id }) => id === open);
  const end = standing ? standing.line + standing.height + gap : 0;
  let free = 0;
  let hasPassed = false;
  const placed = notes.map(({ id, line, height }): PlacedNote => {
    hasPassed ||= id === open;
    const top = id === open ? line : Math.max(line, free);
    const touches = hasPassed ? line < end : standing && top + height + gap > standing.line;
    const isSteppedBack = id !== open && touches === true;
    if (!isSteppedBack) free = top + height + gap;
    return { id, top: isSteppedBack ? line : top, isSteppedBack };
  });
  return { placed, bottom: free };
}
