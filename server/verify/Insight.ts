/** What somebody said of a recommendation. */
export interface Judgement {
  readonly verdict: string;
  readonly reason: string | null;
  /** Which paragraphs it was about, each with the exact hash of that moment. */
  readonly on: readonly { readonly paragraph: string; readonly exact: string }[];
  /** Of the recommendation. */
  readonly revision: number;
  readonly at: string;
}

/** A practice, source or recommendation, as it is by now. */
export interface Insight {
  readonly id: string;
  readonly number: string;
  readonly manifesto: string;
  readonly kind: string;
  readonly partner: string;
  readonly at: string;
  readonly title: string;
  readonly text: string;
  readonly origin: string | null;
  readonly href: string | null;
  readonly paragraphs: readonly string[];
  /** Counts what it has said, from 1. */
  readonly revision: number;
  readonly isWithdrawn: boolean;
  /** Oldest first. */
  readonly judgements: readonly Judgement[];
}
