import type { ManifestoView, ParagraphView } from '#shared/view.ts';
import type { Backing } from './Edition.ts';
import { isWaiting } from './isWaiting.ts';

/**
 * By what names the record knows what partners spoke of, a line each: its number, or a dash where it
 * is gone, and its ids. Without them nobody could look up what was said of a text that is on no
 * record. The numbers of an adopted text follow from the record.
 */
export function readNames({ sections }: ManifestoView, gone: readonly Backing[]): string[] {
  const numbered = sections
    .filter(({ phase }) => phase !== 'adopted')
    .flatMap(({ paragraphs }) => paragraphs)
    .filter(isSpokenOf);
  return [...numbered, ...gone].map(({ number, id, aliases }) =>
    [number ?? '-', id, ...aliases].join(' '),
  );
}

function isSpokenOf({ number, endorsements, amendments }: ParagraphView): boolean {
  return number !== null && (endorsements.length > 0 || amendments.some(isWaiting));
}
