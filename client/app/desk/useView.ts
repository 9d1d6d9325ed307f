import { useCallback } from 'react';
import type { Paragraph } from '#shared/document.ts';
import type { ParagraphView } from '#shared/view.ts';
import { useRecord } from '../../live/LiveProvider.tsx';
import { viewOf } from './paragraphViews.ts';

/** Looks a paragraph up in the record of now. */
export function useView(): (paragraph: Paragraph) => ParagraphView {
  const record = useRecord();
  return useCallback((paragraph) => viewOf(record, paragraph), [record]);
}
