import { differenceBetween } from '#shared/difference.ts';
import { words } from '#shared/language/words.ts';
import type { Language } from '#shared/language/language.ts';
import type { AmendmentView, ManifestoView } from '#shared/view.ts';
import { plainText } from '#shared/wording.ts';
import { writtenChange } from '#shared/writtenChange.ts';
import type { EditionAmendment } from './Edition.ts';
import { oneLine } from './oneLine.ts';

interface Around {
  readonly partners: ManifestoView['partners'];
  /** The number of its paragraph, or its first words; null when it is gone. */
  readonly paragraph: string | null;
  readonly language: Language;
}

/** What an amendment says, open or decided. */
export function readAmendment(
  amendment: AmendmentView,
  { partners, paragraph, language }: Around,
): Omit<EditionAmendment, 'status'> {
  const { amend, exporting } = words(language);
  const { number, kind, reason, proposal, backing } = amendment;
  const nameOf = (id: string) => oneLine(partners.find((partner) => partner.id === id)?.name ?? id);
  const { from, to } = writtenChange(amendment);
  const partner = nameOf(amendment.partner);
  const backers = backing.map((each) => nameOf(each.partner));
  return {
    number,
    label: paragraph
      ? exporting.amendments[kind](number, paragraph, partner)
      : exporting.amendmentGone(number, partner),
    notes: backers.length > 0 ? [amend.backedBy(backers)] : [],
    reason: oneLine(reason),
    proposal: plainText(proposal.runs) || exporting.goes,
    parts: differenceBetween(from.runs, to.runs),
  };
}
