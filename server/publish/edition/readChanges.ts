import type { ComparedRow } from '#shared/comparison.ts';
import type { DocumentJson } from '#shared/document.ts';
import type { Language } from '#shared/language/language.ts';
import type { SectionView } from '#shared/view.ts';
import { bareText } from '#shared/wording.ts';
import { rowTitle } from '../history/rowTitle.ts';
import { changedRows } from './changedRows.ts';
import type { EditionChange } from './Edition.ts';

/** What became of each paragraph of a section that is not as it was, in the order of the text of now. */
export function readChanges(
  section: SectionView,
  earlier: DocumentJson | undefined,
  language: Language,
): EditionChange[] {
  return changedRows(section, earlier).map((row) => ({
    title: rowTitle(row, language),
    before: saysIn(row.before),
    after: saysIn(row.after),
    parts: row.parts.map(({ kind, runs, isNote }) => ({
      kind,
      text: bareText(runs),
      ...(isNote && { isNote }),
    })),
  }));
}

function saysIn(paragraphs: ComparedRow['before']): string | null {
  return paragraphs.length === 0 ? null : paragraphs.map(({ text }) => text).join(' ¶ ');
}
