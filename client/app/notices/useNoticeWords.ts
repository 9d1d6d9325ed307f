import { notices as en } from '#shared/language/en/notices.ts';
import { notices as nl } from '#shared/language/nl/notices.ts';
import { useLanguage } from '../../ui/LanguageProvider.tsx';

/** The words of notices, which only what shows them loads. */
export function useNoticeWords(): typeof nl {
  return { nl, en }[useLanguage().language];
}
