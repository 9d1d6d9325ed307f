import { dutchWords } from './dutchWords.ts';
import { englishWords } from './englishWords.ts';
import type { ExportWords } from './ExportWords.ts';

/** The words of exports, by language. */
export const wordsByLanguage: Readonly<Record<string, ExportWords>> = {
  nl: dutchWords,
  en: englishWords,
};
