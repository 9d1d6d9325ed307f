import { goals as en } from '#shared/language/en/goals.ts';
import { goals as nl } from '#shared/language/nl/goals.ts';
import { useLanguage } from '../ui/LanguageProvider.tsx';

/** The words about goals and being asked, which only the pages that speak of them load. */
export function useGoalWords(): typeof nl {
  return { nl, en }[useLanguage().language];
}
