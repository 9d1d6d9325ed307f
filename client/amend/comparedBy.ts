import type { AmendmentView, ParagraphView } from '#shared/view.ts';
import type { Wording } from '#shared/wording.ts';

/**
 * The two texts an amendment lies between. One that fits is shown as it would change the text of
 * now; all others as they were written.
 */
export function comparedBy(
  { standing, base, proposal }: AmendmentView,
  paragraph: ParagraphView | null,
): { readonly from: Wording; readonly to: Wording } {
  if (standing?.kind === 'fits' && paragraph) {
    return { from: paragraph.wording, to: standing.wording };
  }
  return { from: base, to: proposal };
}
