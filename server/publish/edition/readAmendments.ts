import { words } from '#shared/language/words.ts';
import type { Language } from '#shared/language/language.ts';
import type { AmendmentView, ManifestoView, SectionView } from '#shared/view.ts';
import type { EditionAmendment } from './Edition.ts';
import { isWaiting } from './isWaiting.ts';
import { placedAmendments } from './placedAmendments.ts';
import { readAmendment } from './readAmendment.ts';

/** The amendments of a section that nobody has decided yet, in order of their numbers. */
export function readAmendments(
  view: Pick<ManifestoView, 'partners' | 'sections'>,
  section: SectionView,
  language: Language,
): EditionAmendment[] {
  return placedAmendments(view, section)
    .filter(({ amendment }) => isWaiting(amendment))
    .map(({ amendment, paragraph: at }) => {
      const paragraph = at && (at.number ?? `‘${at.text}’`);
      const read = readAmendment(amendment, { ...view, paragraph, language });
      return {
        ...read,
        status: statusOf(amendment, language),
        notes: [...notesOn(amendment, language), ...read.notes],
      };
    })
    .toSorted((a, b) => a.number.localeCompare(b.number, 'en', { numeric: true }));
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
