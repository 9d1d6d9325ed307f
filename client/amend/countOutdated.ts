import type { AmendmentView, ParagraphView } from '#shared/view.ts';
import { hashWording } from '#shared/wording.ts';

/** How many partners said each thing. */
export type Said = Readonly<Record<'agree' | 'abstain' | 'object', number>>;

/**
 * What of the things partners say of a paragraph now would be outdated once the amendment is
 * adopted [E4]: all of it when the words themselves change, an objection as much as an agreement.
 */
export function countOutdated(
  { standing }: Pick<AmendmentView, 'standing'>,
  { endorsements, words }: Pick<ParagraphView, 'endorsements' | 'words'>,
): Said {
  const isOutdating = standing?.kind === 'fits' && hashWording(standing.wording).words !== words;
  const current = isOutdating ? endorsements.filter(({ validity }) => validity !== 'outdated') : [];
  const count = (said: keyof Said) => current.filter(({ stance }) => stance === said).length;
  return { agree: count('agree'), abstain: count('abstain'), object: count('object') };
}
