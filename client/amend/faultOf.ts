import { limits } from '#shared/limits.ts';
import { hashWording, plainText } from '#shared/wording.ts';
import type { Proposal } from './Proposal.ts';
import { wordingOf } from './wordingOf.ts';

type Fault = 'unchanged' | 'insertMissing' | 'replaceMissing' | 'tooLong';

/** What keeps the words from being a proposal; null when nothing does. */
export function faultOf(draft: Proposal): Fault | null {
  const proposed = wordingOf(draft);
  const { length } = plainText(proposed.runs);
  const isEmpty = length === 0;
  if (length > limits.paragraphCharacters) return 'tooLong';
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
