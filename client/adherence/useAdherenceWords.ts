import { adherence as en } from '#shared/language/en/adherence.ts';
import { adherence as nl } from '#shared/language/nl/adherence.ts';
import { useLanguage } from '../ui/LanguageProvider.tsx';

/** The words about what partners do with what was adopted, which come when they are looked at. */
export function useAdherenceWords(): typeof nl {
  return { nl, en }[useLanguage().language];
}
