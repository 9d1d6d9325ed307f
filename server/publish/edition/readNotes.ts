import { eachTextBlock } from '#shared/document.ts';
import type { BlockJson, DocumentJson } from '#shared/document.ts';
import { stretchesOf } from '#shared/wording.ts';
import type { Run } from '#shared/wording.ts';
import { blockRuns } from './blockRuns.ts';
import type { EditionNote } from './Edition.ts';

/** The footnotes of a text by the block they hang in, in order, numbered from `first` on. */
export function readNotes(
  { content }: DocumentJson,
  first: number,
): Map<BlockJson, readonly EditionNote[]> {
  const notes = new Map<BlockJson, readonly EditionNote[]>();
  let next = first;
  eachTextBlock(content, (block) => {
    const found = notesIn(blockRuns(block), next);
    if (found.length > 0) notes.set(block, found);
    next += found.length;
  });
  return notes;
}

/** The footnotes of one paragraph. */
export function notesIn(runs: readonly Run[], first: number): EditionNote[] {
  return stretchesOf(runs)
    .filter(({ isNote }) => isNote)
    .map((note, place) => ({
      number: first + place,
      runs: note.runs.map((run) => ({ ...run, footnote: undefined })),
    }));
}
