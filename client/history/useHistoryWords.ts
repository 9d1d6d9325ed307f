import { history as en } from '#shared/language/en/history.ts';
import { history as nl } from '#shared/language/nl/history.ts';
import { useLanguage } from '../ui/LanguageProvider.tsx';

/** The words of the history, which only its pages load. */
export function useHistoryWords(): typeof nl {
  return { nl, en }[useLanguage().language];
}
