import { Suspense, lazy } from 'react';
import type { ComponentProps } from 'react';
import type { ParagraphInsights } from '../../insight/ParagraphInsights.tsx';

// What was learnt elsewhere can come a little later than the text.
const Later = lazy(async () => ({
  default: (await import('../../insight/ParagraphInsights.tsx')).ParagraphInsights,
}));

/** The insights at a paragraph, in its margin. */
export function Insights(props: ComponentProps<typeof ParagraphInsights>) {
  return (
    <Suspense fallback={null}>
      <Later {...props} />
    </Suspense>
  );
}
