import type { AmendmentKind } from '#shared/record/state.ts';
import type { Wording } from '#shared/wording.ts';

/** A proposal that is being written: the words it was begun on, and what was typed. */
export interface Proposal {
  readonly kind: AmendmentKind;
  readonly base: { readonly wording: Wording; readonly exact: string };
  /** The paragraph as it should be. */
  readonly text: string;
  /** The new paragraph behind it. */
  readonly added: string;
  readonly reason: string;
}
