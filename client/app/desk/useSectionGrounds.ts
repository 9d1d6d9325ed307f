import { useDeferredValue, useMemo } from 'react';
import type { Paragraph } from '#shared/document.ts';
import type { Ground } from '#shared/ground.ts';
import type { Section } from '#shared/record/state.ts';
import type { ParagraphView } from '#shared/view.ts';
import { useParagraphs } from '../../api/useParagraphs.ts';
import { useLive, useRecord } from '../../live/LiveProvider.tsx';
import { groundFor, viewOf } from './paragraphViews.ts';

/** A numbered paragraph with the ground under it. */
export interface Grounded {
  readonly paragraph: ParagraphView;
  readonly ground: Ground;
}

/**
 * The ground under each numbered paragraph of a section, by the record of now. `open` is the text
 * of the section that is open here; the text of any other is fetched.
 */
export function useSectionGrounds(
  { id }: Section,
  open: readonly Paragraph[] | null,
): readonly Grounded[] {
  const { data } = useParagraphs(id, open === null);
  const record = useDeferredValue(useRecord());
  const own = useLive().me.partner.id;
  const paragraphs = useDeferredValue(open ?? data?.paragraphs);
  return useMemo(
    () =>
      (paragraphs ?? [])
        .filter(({ number }) => number !== null)
        .map((paragraph) => viewOf(record, paragraph))
        .map((paragraph) => ({ paragraph, ground: groundFor(record, paragraph, own) })),
    [record, paragraphs, own],
  );
}
