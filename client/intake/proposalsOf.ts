import type { ImportProposal } from '#shared/requests.ts';
import { changesOf } from './changesOf.ts';
import type { ImportedChange } from './ImportedChange.ts';

/** What is sent of changes that were chosen, to be proposed; of those that can be. */
export function proposalsOf(chosen: readonly ImportedChange[]): ImportProposal[] {
  return changesOf(chosen).flatMap((change): ImportProposal[] => {
    if (change.kind === 'move') return [];
    if (change.kind !== 'insert') return [change];
    const { behind, behindWording, content } = change;
    if (behind === null || behindWording === null) return [];
    return [{ kind: 'insert', behind, behindWording, content }];
  });
}
