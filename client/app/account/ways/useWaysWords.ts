import { ways as en } from '#shared/language/en/ways.ts';
import { ways as nl } from '#shared/language/nl/ways.ts';
import { useLanguage } from '../../../ui/LanguageProvider.tsx';

/** The words of the ways to sign in, which only the pages load on which one does so. */
export function useWaysWords(): typeof nl {
  return { nl, en }[useLanguage().language];
}
