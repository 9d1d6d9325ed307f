import type { Insight, InsightKind } from '#shared/record/state.ts';
import type { TiePlace } from './TiePlaces.ts';

/** An insight as somebody fills it in. */
export interface InsightDraft {
  readonly kind: InsightKind;
  readonly title: string;
  readonly text: string;
  readonly origin: string;
  readonly href: string;
  /** The numbers of paragraphs, as they were typed. */
  readonly numbers: string;
}

/** What is filled in of an insight that is changed, or of a new one. */
export function draftOf(insight: Insight | null, tied: readonly TiePlace[]): InsightDraft {
  return {
    kind: insight?.kind ?? 'practice',
    title: insight?.title ?? '',
    text: insight?.text ?? '',
    origin: insight?.origin ?? '',
    href: insight?.href ?? '',
    numbers: tied.flatMap(({ number }) => number ?? []).join(', '),
  };
}
