import type { SectionWords } from '../desk/useTexts.ts';
import type { MyParagraph } from './MyParagraph.ts';

/** All numbered paragraphs in the order of the text; null as long as not all texts are here. */
export function numberedIn(texts: readonly SectionWords[]): readonly MyParagraph[] | null {
  if (texts.some(({ paragraphs }) => paragraphs === null)) return null;
  return texts.flatMap(({ section, number: sectionNumber, paragraphs }) =>
    (paragraphs ?? []).flatMap((paragraph) => {
      const { number } = paragraph;
      return number === null ? [] : [{ section, sectionNumber, number, paragraph }];
    }),
  );
}
