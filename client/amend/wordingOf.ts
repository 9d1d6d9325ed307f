import { kindBehind } from '#shared/kindBehind.ts';
import { canonicalWording } from '#shared/wording.ts';
import type { Wording } from '#shared/wording.ts';
import type { Proposal } from './Proposal.ts';

/** What it asks: the paragraph, or the new one, as it should be; nothing when it should go. */
export function wordingOf({ kind, base: { wording }, words, added }: Proposal): Wording {
  switch (kind) {
    case 'replace':
      return canonicalWording(wording.kind, words);
    case 'insert-after':
      return canonicalWording(kindBehind(wording.kind), added);
    case 'delete':
      return { ...wording, runs: [] };
  }
}
