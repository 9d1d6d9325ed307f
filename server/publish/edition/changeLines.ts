import type { Language } from '#shared/language/language.ts';
import { annexWords } from './annexWords.ts';
import type { EditionChange } from './Edition.ts';

/** A change for forms in which words cannot be underlined or struck: what it said, and what it says. */
export function changeLines(
  { before, after }: Pick<EditionChange, 'before' | 'after'>,
  language: Language,
): { readonly label: string; readonly text: string }[] {
  const say = annexWords(language);
  return [
    ...(before === null || before === after ? [] : [{ label: say.before, text: before }]),
    ...(after === null ? [] : [{ label: say.now, text: after }]),
  ];
}
