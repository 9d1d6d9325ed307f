import type { ImportItem } from '#shared/importing.ts';

/** Something that a file would change. */
export type ImportedChange = Exclude<ImportItem, { readonly kind: 'same' }>;

/** Whether a change can be proposed as an amendment: these are about one paragraph, and do not move it. */
export function isProposable(change: ImportedChange): boolean {
  if (change.kind === 'insert') return change.behind !== null;
  return change.kind !== 'move';
}
