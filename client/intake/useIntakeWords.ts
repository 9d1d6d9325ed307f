import { intake as en } from '#shared/language/en/intake.ts';
import { intake as nl } from '#shared/language/nl/intake.ts';
import { useLanguage } from '../ui/LanguageProvider.tsx';

/** The words about reading in a file, which come with that page. */
export function useIntakeWords(): typeof nl {
  return { nl, en }[useLanguage().language];
}
