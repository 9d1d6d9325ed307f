import type { Origin } from '../UpdateLog.ts';
import type { Written } from './Clocks.ts';

/** One entry of a log, without its bytes. */
export interface Step {
  readonly at: number;
  readonly origin: Origin;
}

/** Words as they stood together, and what of which clients they are, in that order. */
export interface Passage {
  readonly text: string;
  readonly parts: readonly Written[];
  /** The text in whose log those clients wrote. */
  readonly of: WrittenText;
}

/** A text of which is known who wrote what. */
export interface WrittenText {
  /** Which entries first brought a stretch, of whichever log, piece by piece. */
  writersOf(part: Written): { readonly step: Step; readonly length: number }[];
}
