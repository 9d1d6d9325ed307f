import type { ManifestoView, SectionView } from '#shared/view.ts';
import type { ExportOptions } from '../ExportOptions.ts';

/** The sections that are wanted: one, or all. */
export function chosenSections(
  { sections }: ManifestoView,
  { section }: ExportOptions,
): readonly SectionView[] {
  return sections.filter(({ id }) => section === undefined || id === section);
}
