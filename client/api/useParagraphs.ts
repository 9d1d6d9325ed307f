import { queryOptions, useQuery } from '@tanstack/react-query';
import type { SectionId } from '#shared/ids.ts';
import { fetchParagraphs } from './sections.ts';

export function paragraphsKey(section: SectionId) {
  return ['paragraphs', section] as const;
}

/** How a section's text is fetched and kept. */
export function paragraphsQuery(section: SectionId) {
  return queryOptions({
    queryKey: paragraphsKey(section),
    queryFn: ({ signal }) => fetchParagraphs(section, signal),
    staleTime: 30_000,
  });
}

/** A section's text as the server has it, with what hangs on it. For sections that are not open. */
export function useParagraphs(section: SectionId, isWanted = true) {
  return useQuery({ ...paragraphsQuery(section), enabled: isWanted });
}
