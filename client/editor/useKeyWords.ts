import { keys as en } from '#shared/language/en/keys.ts';
import { keys as nl } from '#shared/language/nl/keys.ts';
import { useLanguage } from '../ui/LanguageProvider.tsx';

/** The words about keys, which come with the editor. */
export function useKeyWords(): typeof nl {
  return { nl, en }[useLanguage().language];
}
