import { reformat } from '#shared/reformat.ts';
import { canonicalWording } from '#shared/wording.ts';
import type { Wording } from '#shared/wording.ts';
import type { Proposal } from './Proposal.ts';

/** What it asks: the paragraph, or the new one, as it should be; nothing when it should go. */
export function wordingOf({ kind, base: { wording }, text, added }: Proposal): Wording {
  switch (kind) {
    case 'replace':
      return canonicalWording(wording.kind, reformat(wording.runs, text));
    case 'insert-after':
      return canonicalWording(wording.kind, [{ text: added }]);
    case 'delete':
      return { ...wording, runs: [] };
  }
}
