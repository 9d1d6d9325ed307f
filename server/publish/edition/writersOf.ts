import type { ManifestoView } from '#shared/view.ts';
import type { ExportOptions } from '../ExportOptions.ts';
import { chosenSections } from '../sheets/chosenSections.ts';
import { oneLine } from './oneLine.ts';

/** The partners whose coalitions write what is in a file, each once. */
export function writersOf(view: ManifestoView, options: ExportOptions): string[] {
  const chosen = chosenSections(view, options);
  return [...new Set(chosen.flatMap(({ coalition }) => coalition.partners.map(oneLine)))];
}
