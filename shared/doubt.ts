import { z } from 'zod';
import { paragraphId } from './ids.ts';
import { limits } from './limits.ts';
import { run } from './run.ts';
import { blockKinds } from './wording.ts';

const wording = z.strictObject({
  kind: z.enum(blockKinds),
  runs: z.array(run).max(limits.paragraphCharacters),
});
const pieces = z.array(wording).max(limits.doubtPieces);

/**
 * A paragraph that two sides changed while apart, so that nobody wrote what it says now [T7]. One
 * side, *own*, found it: the page that was away.
 */
export const doubt = z.strictObject({
  id: z.string().min(1).max(64),
  paragraph: paragraphId,
  /** The paragraph before it in what both sides began from; null: it was the first. */
  behind: paragraphId.nullable(),
  /** The epoch of the text it is about [T5]. */
  epoch: z.int().nonnegative(),
  /** `doubled`: both split or moved it, and its end, or all of it, is there twice. */
  cause: z.enum(['changed', 'doubled', 'deleted-here', 'deleted-there']),
  /** "3.4" at the time; null where it had none. */
  number: z.string().max(20).nullable(),
  /** What both sides began from. */
  base: wording,
  /** What its own side made of it, with the new paragraphs its end went into; none: it took it out. */
  own: pieces,
  /** What the others made of it. */
  others: pieces,
  /** What came of it. */
  merged: pieces,
  /** Whether its own words are in what came of it; what can be done is to take them out, or in. */
  isOwnIn: z.boolean(),
});
export type Doubt = Readonly<z.infer<typeof doubt>>;

/** What the page that found a doubt tells the others, when it arises and when it was judged. */
export const doubtNews = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('found'), doubt }),
  z.strictObject({ kind: z.literal('settled'), id: z.string().min(1).max(64) }),
]);
export type DoubtNews = z.infer<typeof doubtNews>;
