import type { AmendmentView, ParagraphView } from '#shared/view.ts';
import type { Wording } from '#shared/wording.ts';
import { writtenChange } from '#shared/writtenChange.ts';

/**
 * The two texts an amendment lies between. One that fits is shown as it would change the text of
 * now; all others as they were written.
 */
export function comparedBy(
  amendment: AmendmentView,
  paragraph: ParagraphView | null,
): { readonly from: Wording; readonly to: Wording } {
  const { kind, standing } = amendment;
  if (standing?.kind === 'fits' && paragraph && kind !== 'insert-after') {
    return { from: paragraph.wording, to: standing.wording };
  }
  return writtenChange(amendment);
}
