import { words } from '#shared/language/words.ts';
import type { Language } from '#shared/language/language.ts';
import { annexWords } from './annexWords.ts';
import type { EditionDecision, EditionLine } from './Edition.ts';

/** Why an amendment was proposed, in which other words it came into the text, and why it did not. */
export function decisionLines(
  { reason, adopted, answer }: EditionDecision,
  language: Language,
): EditionLine[] {
  const say = annexWords(language);
  return [
    { label: words(language).exporting.why, text: reason, isQuoted: true },
    ...(adopted === null ? [] : [{ label: say.adoptedAs, text: adopted, isQuoted: true as const }]),
    ...(answer === null ? [] : [{ label: say.answer, text: answer, isQuoted: true as const }]),
  ];
}
