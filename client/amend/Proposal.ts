import type { Wording } from '#shared/wording.ts';

/** A proposal that is being written: the words it was begun on, and what was typed. */
export interface Proposal {
  readonly base: { readonly wording: Wording; readonly exact: string };
  readonly text: string;
  readonly reason: string;
}
