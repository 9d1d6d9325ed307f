import type { ImportedChange } from './ImportedChange.ts';

/** Whether a change can be proposed as an amendment: these are about one paragraph, and do not move it. */
export function isProposable(change: ImportedChange): boolean {
  if (change.kind === 'insert') return change.behind !== null;
  return change.kind !== 'move';
}
