import { useQueries } from '@tanstack/react-query';
import type { Paragraph } from '#shared/document.ts';
import type { Section } from '#shared/record/state.ts';
import { paragraphsQuery } from '../../api/useParagraphs.ts';
import type { DeskPlace } from './DeskPlace.ts';
import type { LiveTexts } from './useLiveTexts.ts';

/** The text of one section of the manifesto. */
export interface SectionWords {
  readonly section: Section;
  /** Counts from 1. */
  readonly number: number;
  /** Null as long as it is not here. */
  readonly paragraphs: readonly Paragraph[] | null;
  /** Whether it is not here and on its way. */
  readonly isWaitedFor: boolean;
}

const nothingLive: LiveTexts = new Map();

/** The texts of all sections: the live ones as their editors have them, the others as the server told. */
export function useTexts(
  { sections }: Pick<DeskPlace, 'sections'>,
  live: LiveTexts = nothingLive,
): SectionWords[] {
  const texts = useQueries({
    queries: sections.map(({ id }) => ({ ...paragraphsQuery(id), enabled: !live.has(id) })),
  });
  return sections.map((section, index) => {
    const paragraphs = live.get(section.id) ?? texts[index]?.data?.paragraphs ?? null;
    const isWaitedFor = paragraphs === null && texts[index]?.isLoading === true;
    return { section, number: index + 1, paragraphs, isWaitedFor };
  });
}
