import { differenceBetween } from '#shared/difference.ts';
import { words } from '#shared/language/words.ts';
import type { Language } from '#shared/language/language.ts';
import { plainText } from '#shared/wording.ts';
import { writtenChange } from '#shared/writtenChange.ts';
import type { AmendmentView, ManifestoView, SectionView } from '#shared/view.ts';
import type { EditionAmendment } from './Edition.ts';
import { isWaiting } from './isWaiting.ts';
import { oneLine } from './oneLine.ts';

/** The amendments of a section that nobody has decided yet, in order of their numbers. */
export function readAmendments(
  { partners, sections }: Pick<ManifestoView, 'partners' | 'sections'>,
  section: SectionView,
  language: Language,
): EditionAmendment[] {
  const nameOf = (id: string) => oneLine(partners.find((partner) => partner.id === id)?.name ?? id);
  const read = (amendment: AmendmentView, paragraph: string | null) => {
    const backers = amendment.backing.map(({ partner }) => nameOf(partner));
    const named = { partner: nameOf(amendment.partner), backers, paragraph };
    return readAmendment(amendment, named, language);
  };
  // What moved to another section is listed there.
  const present = new Set(
    sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ id, aliases }) => [id, ...aliases])),
  );
  const waiting = [
    ...section.paragraphs.flatMap(({ amendments, number, text }) =>
      amendments.filter(isWaiting).map((amendment) => read(amendment, number ?? `‘${text}’`)),
    ),
    ...section.vanished
      .filter(({ id }) => !present.has(id))
      .flatMap(({ amendments }) =>
        amendments.filter(isWaiting).map((amendment) => read(amendment, null)),
      ),
  ];
  return waiting.toSorted((a, b) => a.number.localeCompare(b.number, 'en', { numeric: true }));
}

/** What an amendment is about, in the words of the edition. */
interface Named {
  readonly partner: string;
  readonly backers: readonly string[];
  /** Its number, or its first words; null when it is gone. */
  readonly paragraph: string | null;
}

function readAmendment(
  amendment: AmendmentView,
  { partner, backers, paragraph }: Named,
  language: Language,
): EditionAmendment {
  const { amend, exporting } = words(language);
  const { number, kind, reason, proposal } = amendment;
  const { from, to } = writtenChange(amendment);
  return {
    number,
    label: paragraph
      ? exporting.amendments[kind](number, paragraph, partner)
      : exporting.amendmentGone(number, partner),
    status: statusOf(amendment, language),
    notes: [
      ...notesOn(amendment, language),
      ...(backers.length > 0 ? [amend.backedBy(backers)] : []),
    ],
    reason: oneLine(reason),
    proposal: plainText(proposal.runs) || exporting.goes,
    parts: differenceBetween(from.runs, to.runs),
  };
}

function statusOf({ status, standing }: AmendmentView, language: Language): string {
  const { statuses } = words(language).amend;
  if (status.kind === 'open' && standing?.kind === 'needs-attention')
    return statuses['needs-attention'];
  return statuses[status.kind];
}

function notesOn({ standing, collisions }: AmendmentView, language: Language): string[] {
  const { amend } = words(language);
  const clashes = collisions.map(({ number, on }) => amend.clashes[on](number));
  return standing?.kind === 'vanished' ? [amend.paragraphGone, ...clashes] : clashes;
}
