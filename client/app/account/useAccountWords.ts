import { account as en } from '#shared/language/en/account.ts';
import { account as nl } from '#shared/language/nl/account.ts';
import type { Words } from '#shared/language/nl.ts';
import { useLanguage, useWords } from '../../ui/LanguageProvider.tsx';

/** The words of the interface, with those of these pages, which only they load. */
export function useAccountWords(): Words & { readonly account: typeof nl } {
  return { ...useWords(), account: { nl, en }[useLanguage().language] };
}
