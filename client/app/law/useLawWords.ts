import { law as en } from '#shared/language/en/law.ts';
import { law as nl } from '#shared/language/nl/law.ts';
import { useLanguage } from '../../ui/LanguageProvider.tsx';

/** The words of the pages about law, which only they load. */
export function useLawWords(): typeof nl {
  return { nl, en }[useLanguage().language];
}
