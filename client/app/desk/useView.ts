import { useMemo } from 'react';
import type { Paragraph } from '#shared/document.ts';
import type { RecordState } from '#shared/record/state.ts';
import { viewParagraph } from '#shared/view.ts';
import type { ParagraphView } from '#shared/view.ts';
import { useRecord } from '../../live/LiveProvider.tsx';

type View = (paragraph: Paragraph) => ParagraphView;

/** Looks a paragraph up in the record of now; the same paragraph gives the same view until then. */
export function useView(): View {
  const record = useRecord();
  return useMemo(() => rememberViews(record), [record]);
}

function rememberViews(record: RecordState): View {
  const seen = new WeakMap<Paragraph, ParagraphView>();
  return (paragraph) => {
    const view = seen.get(paragraph) ?? viewParagraph(record, paragraph);
    seen.set(paragraph, view);
    return view;
  };
}
