import { screen as en } from '#shared/language/en/screen.ts';
import { screen as nl } from '#shared/language/nl/screen.ts';
import { useLanguage } from '../../ui/LanguageProvider.tsx';

/** The words of the screen, which only the screen loads. */
export function useScreenWords(): typeof nl {
  return { nl, en }[useLanguage().language];
}
