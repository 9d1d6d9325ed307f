import type { Token } from '#shared/tokens.ts';

/** A paragraph and what two people made of it, in tokens. */
export interface TokenTriple {
  readonly base: readonly Token[];
  readonly current: readonly Token[];
  readonly proposal: readonly Token[];
}
