import { search as en } from '#shared/language/en/search.ts';
import { search as nl } from '#shared/language/nl/search.ts';
import { useLanguage } from '../ui/LanguageProvider.tsx';

/** The words of the search, which come with it. */
export function useSearchWords(): typeof nl {
  return { nl, en }[useLanguage().language];
}
