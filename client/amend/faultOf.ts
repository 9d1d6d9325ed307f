import { hashWording, plainText } from '#shared/wording.ts';
import type { Proposal } from './Proposal.ts';
import { wordingOf } from './wordingOf.ts';

/** What keeps the words from being a proposal; null when nothing does. */
export function faultOf(draft: Proposal): 'unchanged' | 'insertMissing' | 'replaceMissing' | null {
  const proposed = wordingOf(draft);
  const isEmpty = plainText(proposed.runs) === '';
  switch (draft.kind) {
    case 'delete':
      return null;
    case 'insert-after':
      return isEmpty ? 'insertMissing' : null;
    case 'replace':
      if (isEmpty) return 'replaceMissing';
      return hashWording(proposed).exact === draft.base.exact ? 'unchanged' : null;
  }
}
