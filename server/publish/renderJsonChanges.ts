import type { DocumentJson } from '#shared/document.ts';
import type { ManifestoView, SectionView } from '#shared/view.ts';
import { changedRows } from './edition/changedRows.ts';
import type { EarlierText, ExportOptions } from './ExportOptions.ts';
import { paragraphData } from './paragraphData.ts';

/** Raised when a program that reads the old shape would misread the new one. */
const version = 1;

/** What changed since an earlier text, as data: each paragraph that is not as it was, before and after. */
export function renderJsonChanges(
  view: ManifestoView,
  options: ExportOptions,
  { seq, at: since, name, texts }: EarlierText,
): string {
  const { section: only = null } = options;
  const { title, slug, language, at, head } = view;
  const chosen = view.sections.filter(({ id }) => only === null || id === only);
  const exported = {
    format: 'draagvlak-changes',
    version,
    ...{ title, slug, language, at },
    record: head,
    section: only,
    since: { seq, at: since, name },
    sections: chosen.map((section) => ({
      ...{ id: section.id, number: section.number, title: section.title, phase: section.phase },
      changes: changesIn(section, texts[section.id]),
    })),
  };
  return `${JSON.stringify(exported, null, 2)}\n`;
}

function changesIn(section: SectionView, earlier: DocumentJson | undefined) {
  return changedRows(section, earlier).map(({ kind, isMoved, ...row }) => ({
    ...{ kind, isMoved },
    before: row.before.map(paragraphData),
    after: row.after.map(paragraphData),
    parts: row.parts,
  }));
}
