import { audit as en } from '#shared/language/en/audit.ts';
import { audit as nl } from '#shared/language/nl/audit.ts';
import { useLanguage } from '../ui/LanguageProvider.tsx';

/** The words of the audit log, which only its page loads. */
export function useAuditWords(): typeof nl {
  return { nl, en }[useLanguage().language];
}
