import type { ImportedChange } from './ImportedChange.ts';

/** The numbers of the open amendments that propose a change already. */
export function proposedIn(change: ImportedChange): readonly string[] {
  return change.kind === 'move' ? [] : change.proposed;
}
