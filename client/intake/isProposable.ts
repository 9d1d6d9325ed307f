import type { ImportedChange } from './ImportedChange.ts';

/**
 * Whether a change can be proposed as an amendment: these are about one paragraph, and do not move
 * it. What is proposed already is not proposed again.
 */
export function isProposable(change: ImportedChange): boolean {
  if (change.kind === 'move' || change.proposed.length > 0) return false;
  return change.kind !== 'insert' || change.behind !== null;
}
