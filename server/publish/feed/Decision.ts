import type { Phase } from '#shared/network.ts';

/** Something that was decided about the text of a manifesto, or done to all of it. */
export interface Decision {
  readonly seq: number;
  /** ISO 8601. */
  readonly at: string;
  /** The number its section has now. */
  readonly section: number;
  readonly title: string;
  readonly what: DecisionWhat;
}

export type DecisionWhat =
  | { readonly kind: 'phase'; readonly phase: Phase; readonly reason: string }
  | { readonly kind: 'restored'; readonly reason: string }
  | {
      readonly kind: 'amendment';
      /** “A-012”. */
      readonly number: string;
      /** The partner that proposed it. */
      readonly partner: string;
      readonly outcome: 'adopted' | 'modified' | 'declined';
      /** Why it was declined, else why it was proposed. */
      readonly reason: string;
    };
