import { move as en } from '#shared/language/en/move.ts';
import { move as nl } from '#shared/language/nl/move.ts';
import { useLanguage } from '../../ui/LanguageProvider.tsx';

/** The words about moving a paragraph, which come when one is moved. */
export function useMoveWords(): typeof nl {
  return { nl, en }[useLanguage().language];
}
