import { network as en } from '#shared/language/en/network.ts';
import { network as nl } from '#shared/language/nl/network.ts';
import type { Words } from '#shared/language/nl.ts';
import { useLanguage, useWords } from '../ui/LanguageProvider.tsx';

/** The words of the interface, with those of the network's pages, which only these pages load. */
export function useNetworkWords(): Words & { readonly network: typeof nl } {
  return { ...useWords(), network: { nl, en }[useLanguage().language] };
}
