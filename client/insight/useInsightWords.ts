import { insight as en } from '#shared/language/en/insight.ts';
import { insight as nl } from '#shared/language/nl/insight.ts';
import { useLanguage } from '../ui/LanguageProvider.tsx';

/** The words about insights, which come when they are looked at. */
export function useInsightWords(): typeof nl {
  return { nl, en }[useLanguage().language];
}
