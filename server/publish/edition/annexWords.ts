import { annexes as en } from '#shared/language/en/annexes.ts';
import type { Language } from '#shared/language/language.ts';
import { annexes as nl } from '#shared/language/nl/annexes.ts';

/** The words of the annexes, which no page of the client has to load. */
export function annexWords(language: Language): typeof nl {
  return { nl, en }[language];
}
