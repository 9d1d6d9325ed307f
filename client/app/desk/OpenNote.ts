import type { AmendmentId, ParagraphId } from '#shared/ids.ts';
import type { ParagraphView } from '#shared/view.ts';

/** What stands open in the margin: a thread, a proposal or an endorsement being written, or nothing. */
export type OpenNote =
  | { readonly kind: 'thread'; readonly amendment: AmendmentId }
  | { readonly kind: 'proposal' | 'endorsement'; readonly paragraph: ParagraphId }
  | null;

/** What stands open, if it does so at this paragraph. */
export function openAt(open: OpenNote, { id, amendments }: ParagraphView): OpenNote {
  if (open?.kind === 'thread') {
    return amendments.some((amendment) => amendment.id === open.amendment) ? open : null;
  }
  return open?.paragraph === id ? open : null;
}
