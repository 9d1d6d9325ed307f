import { style as en } from '#shared/language/en/style.ts';
import { style as nl } from '#shared/language/nl/style.ts';
import { useLanguage } from '../../ui/LanguageProvider.tsx';

/** The words of the style page, which only that page loads. */
export function useStyleWords(): typeof nl {
  return { nl, en }[useLanguage().language];
}
