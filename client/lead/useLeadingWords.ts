import { leading as en } from '#shared/language/en/leading.ts';
import { leading as nl } from '#shared/language/nl/leading.ts';
import { useLanguage } from '../ui/LanguageProvider.tsx';

/** The words about leading and asking, which only the pages that speak of them load. */
export function useLeadingWords(): typeof nl {
  return { nl, en }[useLanguage().language];
}
