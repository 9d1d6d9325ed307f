import { useQueries } from '@tanstack/react-query';
import type { Paragraph } from '#shared/document.ts';
import type { Section } from '#shared/record/state.ts';
import { paragraphsQuery } from '../../api/useParagraphs.ts';
import type { DeskPlace } from './DeskPlace.ts';

/** The text of one section of the manifesto. */
export interface SectionWords {
  readonly section: Section;
  /** Counts from 1. */
  readonly number: number;
  /** Null as long as it is not here. */
  readonly paragraphs: readonly Paragraph[] | null;
}

/** The texts of all sections: the open one as the editor has it, the others as the server told. */
export function useTexts(
  { sections, section: shown }: Pick<DeskPlace, 'sections' | 'section'>,
  open: readonly Paragraph[] | null,
): SectionWords[] {
  const texts = useQueries({
    queries: sections.map(({ id }) => ({ ...paragraphsQuery(id), enabled: id !== shown.id })),
  });
  return sections.map((section, index) => ({
    section,
    number: index + 1,
    paragraphs: section.id === shown.id ? open : (texts[index]?.data?.paragraphs ?? null),
  }));
}
