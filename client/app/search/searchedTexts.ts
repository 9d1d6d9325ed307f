import type { Manifesto } from '#shared/record/state.ts';
import type { SearchedText } from '../../find/SearchedText.ts';
import { deskHref } from '../desk/DeskPlace.ts';
import type { SectionWords } from '../desk/useTexts.ts';

/** The texts of a manifesto as the search looks through them, with where each is open. */
export function searchedTexts(
  manifesto: Pick<Manifesto, 'slug'>,
  texts: readonly SectionWords[],
): SearchedText[] {
  return texts.map(({ section, number, paragraphs }) => ({
    number,
    title: section.title,
    href: deskHref(manifesto, number),
    paragraphs,
  }));
}
