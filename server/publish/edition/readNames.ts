import type { ParagraphView } from '#shared/view.ts';
import type { Backing } from './Edition.ts';
import type { Part } from './Part.ts';

/**
 * By what names the record knows what partners spoke of, or what a recommendation is tied to, a line each: its number, or a dash where it
 * is gone, and its ids. Without them nobody could look up what was said of a text that is on no
 * record. The numbers of an adopted text follow from the record.
 */
export function readNames(
  { view: { insights }, chosen }: Part,
  gone: readonly Backing[],
): string[] {
  const advised = new Set<string>(
    insights
      .filter(({ kind }) => kind === 'recommendation')
      .flatMap(({ paragraphs, judgements }) => [
        ...paragraphs,
        ...judgements.flatMap(({ on }) => on.map(({ paragraph }) => paragraph)),
      ]),
  );
  const numbered = chosen
    .filter(({ phase }) => phase !== 'adopted')
    .flatMap(({ paragraphs }) => paragraphs)
    .filter((paragraph) => isSpokenOf(paragraph, advised));
  return [...numbered, ...gone].map(({ number, id, aliases }) =>
    [number ?? '-', id, ...aliases].join(' '),
  );
}

function isSpokenOf(
  { id, aliases, number, endorsements, amendments }: ParagraphView,
  advised: ReadonlySet<string>,
): boolean {
  const isAdvised = [id, ...aliases].some((each) => advised.has(each));
  return number !== null && (endorsements.length > 0 || amendments.length > 0 || isAdvised);
}
