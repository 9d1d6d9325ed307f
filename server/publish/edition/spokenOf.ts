import { formatList } from '#shared/language/count.ts';
import type { Language } from '#shared/language/language.ts';
import { bookWords } from './bookWords.ts';
import type { EditionParagraph, EditionSection } from './Edition.ts';

/** Of a section's paragraphs: those of which somebody said something, and what there is to say of the rest. */
interface Spoken {
  readonly spoken: readonly EditionParagraph[];
  /** Empty when there is no such paragraph. */
  readonly unspoken: string;
}

/** Of most paragraphs nobody has spoken for a long time: a line each would be the most of what is printed. */
export function spokenOf({ paragraphs }: EditionSection, language: Language): Spoken {
  const all = [...paragraphs.values()];
  const silent = all.filter(({ groups }) => groups.every(({ rows }) => rows.length === 0));
  const numbers = silent.map(({ number }) => number);
  return {
    spoken: all.filter((paragraph) => !silent.includes(paragraph)),
    unspoken: numbers.length > 0 ? bookWords(language).unspoken(formatList(numbers, language)) : '',
  };
}
