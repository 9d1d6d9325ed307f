import type { AmendmentKind } from '#shared/record/state.ts';
import type { Run, Wording } from '#shared/wording.ts';

/** A proposal that is being written: the words it was begun on, and what was typed. */
export interface Proposal {
  readonly kind: AmendmentKind;
  readonly base: { readonly wording: Wording; readonly exact: string };
  /** The paragraph as it should be, as it is typed. */
  readonly words: readonly Run[];
  /** The new paragraph behind it, as it is typed. */
  readonly added: readonly Run[];
  readonly reason: string;
}
