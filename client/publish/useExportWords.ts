import { exportPage as en } from '#shared/language/en/exportPage.ts';
import { exportPage as nl } from '#shared/language/nl/exportPage.ts';
import { useLanguage } from '../ui/LanguageProvider.tsx';

/** The words of the export page, which come when it is opened. */
export function useExportWords(): typeof nl {
  return { nl, en }[useLanguage().language];
}
