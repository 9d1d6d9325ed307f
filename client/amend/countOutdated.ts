import type { AmendmentView, ParagraphView } from '#shared/view.ts';
import { hashWording } from '#shared/wording.ts';

/**
 * How many partners' agreement to a paragraph would be outdated once the amendment is adopted [E4]:
 * those who agree to the words of now, when the words themselves change.
 */
export function countOutdated(
  { standing }: Pick<AmendmentView, 'standing'>,
  { endorsements, words }: Pick<ParagraphView, 'endorsements' | 'words'>,
): number {
  if (standing?.kind !== 'fits' || hashWording(standing.wording).words === words) return 0;
  return endorsements.filter(
    ({ stance, validity }) => stance === 'agree' && validity !== 'outdated',
  ).length;
}
