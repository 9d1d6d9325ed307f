import type { ParagraphId } from '#shared/ids.ts';
import type { Amendment, Version } from '#shared/record/state.ts';
import type { ImportedChange } from './ImportedChange.ts';

/** What was done. */
export type Done =
  | {
      readonly kind: 'text';
      readonly version: Version;
      readonly changes: readonly ImportedChange[];
    }
  | {
      readonly kind: 'amendments';
      readonly amendments: readonly Amendment[];
      /** “3.4”, of the paragraphs that have one. */
      readonly numbers: ReadonlyMap<ParagraphId, string>;
    };
