import type { AmendmentId, ParagraphId } from '#shared/ids.ts';

/** What stands open in the margin: a thread, a proposal being written, or nothing. */
export type OpenNote =
  | { readonly kind: 'thread'; readonly amendment: AmendmentId }
  | { readonly kind: 'proposal'; readonly paragraph: ParagraphId }
  | null;
