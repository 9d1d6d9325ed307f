import type { RefusalCode } from '#shared/refusal.ts';
import type { Name } from './cast.ts';
import type { Life } from './Life.ts';
import type { Oracle } from './oracle/Oracle.ts';

/** Numbers that choose among what there is at that moment. */
export interface Picks {
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

/** What they are told: that it was done, or why not. */
export type Answer = RefusalCode | 'done';

/** One try of something, by someone. */
export interface Try {
  /** How it reads in the story of a failure. */
  readonly told: string;
  readonly ask: (life: Life) => Promise<unknown>;
  /** What the rules answer; when that is *done*, the oracle has done it. */
  readonly rules: () => Answer;
}

/** A kind of thing that people do. A new one is a file and a line in `acts.ts`. */
export interface Act {
  /** How often it comes, against others. */
  readonly weight: number;
  /** All that the rules may answer; a run in which one of them never comes tests too little. */
  readonly answers: readonly Answer[];
  /** Who usually does it; now and then anyone else tries. */
  readonly usually: readonly Name[];
  /** Null when there is nothing to try it on. */
  readonly make: (oracle: Oracle, who: Name, picks: Picks) => Try | null;
}
