import type { ManifestoView } from '#shared/view.ts';
import { oneLine } from './oneLine.ts';

/** The partners whose coalitions write the sections, each once. */
export function writersOf({ sections }: ManifestoView): string[] {
  return [...new Set(sections.flatMap(({ coalition }) => coalition.partners.map(oneLine)))];
}
