import type { Paragraph } from '#shared/document.ts';
import { requireSection } from '#shared/record/required.ts';
import type { Amendment, RecordState } from '#shared/record/state.ts';
import { Refusal } from '#shared/refusal.ts';
import { standingOf } from '#shared/standing.ts';
import type { Wording } from '#shared/wording.ts';
import type { Room } from '../rooms/Room.ts';
import { currentParagraph } from './currentParagraph.ts';

/**
 * The paragraph an amendment is about, and what it will say once it is adopted.
 *
 * @throws Refusal `overlap`, `nothing-to-change` or `not-found` when it cannot be adopted as it is.
 */
export function fitOf(
  state: RecordState,
  amendment: Amendment,
  room: Room,
): { paragraph: Paragraph; wording: Wording } {
  const section = requireSection(state, amendment.section);
  const paragraph = currentParagraph(state, { section, id: amendment.paragraph, room });
  const standing = standingOf(amendment, paragraph?.wording ?? null);
  switch (standing.kind) {
    case 'fits':
      if (paragraph) return { paragraph, wording: standing.wording };
      break;
    case 'needs-attention':
      throw new Refusal('overlap', 'The same words were changed meanwhile. Nothing was changed.', {
        overlaps: standing.overlaps,
      });
    case 'overtaken':
      throw new Refusal('nothing-to-change', 'The text already says what the amendment asks.');
    case 'vanished':
  }
  throw new Refusal('not-found', 'The paragraph is no longer in the text.');
}
