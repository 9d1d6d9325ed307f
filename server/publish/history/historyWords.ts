import { history as en } from '#shared/language/en/history.ts';
import type { Language } from '#shared/language/language.ts';
import { history as nl } from '#shared/language/nl/history.ts';

/** The words of the history, which pages load apart from all others. */
export function historyWords(language: Language): typeof nl {
  return { nl, en }[language];
}
