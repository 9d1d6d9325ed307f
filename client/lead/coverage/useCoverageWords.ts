import { coverage as en } from '#shared/language/en/coverage.ts';
import { coverage as nl } from '#shared/language/nl/coverage.ts';
import { useLanguage } from '../../ui/LanguageProvider.tsx';

/** The words about the course of the backing, which only the overview loads. */
export function useCoverageWords(): typeof nl {
  return { nl, en }[useLanguage().language];
}
