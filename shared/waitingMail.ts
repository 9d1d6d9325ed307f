import type { PersonId } from './ids.ts';

/**
 * How far a mail is on its way; `Moment` is how moments are written. `reason`: why it did not go the
 * last time; null before the first.
 */
export type Delivery<Moment> =
  | {
      readonly kind: 'waiting';
      readonly tries: number;
      readonly due: Moment;
      readonly reason: string | null;
    }
  /** The receiver's side wants it not, now or later. */
  | { readonly kind: 'refused'; readonly reason: string };

/** A mail that has not gone out, as coordinators are told of it. Moments are ISO 8601. */
export interface WaitingMail {
  readonly id: string;
  readonly kind: string;
  readonly to: string;
  readonly person: PersonId;
  readonly subject: string;
  readonly at: string;
  /** Until when what it brings can be used. */
  readonly until: string;
  readonly delivery: Delivery<string>;
  /** Only where this server sends no mail. */
  readonly text?: string;
  readonly href?: string | null;
}
