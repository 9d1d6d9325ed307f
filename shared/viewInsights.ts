import type { Paragraph } from './document.ts';
import type { ManifestoId, ParagraphId } from './ids.ts';
import type { Insight, Judgement, RecordState } from './record/state.ts';

/** A paragraph to which an insight is tied, as it stands in the text of now [I1]. */
export interface TieView {
  /** The id under which it was tied. */
  readonly paragraph: ParagraphId;
  /** Of the paragraph by now; null when it is gone, or bears no number. */
  readonly number: string | null;
}

/** What was said of a recommendation, and whether that is of the words of now [I2]. */
export interface JudgementView extends Omit<Judgement, 'on'> {
  readonly on: readonly (TieView & {
    readonly exact: string;
    /** What the paragraph says by now, beside what was judged. */
    readonly words: 'same' | 'other' | 'gone';
  })[];
  /** Whether the recommendation says something else by now. */
  readonly isOfOtherAdvice: boolean;
}

/** An insight as it stands at the text of now. */
export interface InsightView extends Omit<Insight, 'judgements'> {
  readonly partnerName: string;
  readonly ties: readonly TieView[];
  /** Oldest first: the last one counts. */
  readonly judgements: readonly JudgementView[];
}

/** The insights of a manifesto that nobody withdrew, by number, at the text of these paragraphs. */
export function viewInsights(
  { insights, partners }: Pick<RecordState, 'insights' | 'partners'>,
  manifesto: ManifestoId,
  paragraphs: readonly Paragraph[],
): InsightView[] {
  const present = new Map(
    paragraphs.flatMap((paragraph) =>
      [paragraph.id, ...paragraph.aliases].map((id) => [id, paragraph] as const),
    ),
  );
  const tie = (paragraph: ParagraphId): TieView => ({
    paragraph,
    number: present.get(paragraph)?.number ?? null,
  });
  return Object.values(insights)
    .filter((one) => one.manifesto === manifesto && one.withdrawn === null)
    .toSorted((a, b) => a.number.localeCompare(b.number, 'en', { numeric: true }))
    .map((insight) => ({
      ...insight,
      partnerName: partners[insight.partner]?.name ?? insight.partner,
      ties: insight.paragraphs.map(tie),
      judgements: insight.judgements.map((judgement) => ({
        ...judgement,
        on: judgement.on.map(({ paragraph, exact }) => {
          const now = present.get(paragraph)?.exact ?? null;
          const words = now === null ? 'gone' : now === exact ? 'same' : 'other';
          return { ...tie(paragraph), exact, words };
        }),
        isOfOtherAdvice: judgement.revision !== insight.revision,
      })),
    }));
}
