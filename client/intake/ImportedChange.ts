import type { ImportItem } from '#shared/importing.ts';

/** Something that a file would change. */
export type ImportedChange = Exclude<ImportItem, { readonly kind: 'same' }>;
