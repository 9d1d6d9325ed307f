import { mine as en } from '#shared/language/en/mine.ts';
import { mine as nl } from '#shared/language/nl/mine.ts';
import { useLanguage } from '../../ui/LanguageProvider.tsx';

/** The words of one's own page, which only that page loads. */
export function useMineWords(): typeof nl {
  return { nl, en }[useLanguage().language];
}
