import type { Language } from './language.ts';

const locales: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };

// Making a format costs more than a hundred times using it.
const formats: Record<Language, Intl.NumberFormat> = {
  nl: new Intl.NumberFormat(locales.nl),
  en: new Intl.NumberFormat(locales.en),
};

/** A number as people write it: 1284 is “1.284” in Dutch and “1,284” in English. */
export function formatNumber(value: number, language: Language): string {
  return formats[language].format(value);
}

const plurals: Record<Language, Intl.PluralRules> = {
  nl: new Intl.PluralRules(locales.nl),
  en: new Intl.PluralRules(locales.en),
};

/** For one language: the right form of a word for a number, without the number. */
export function chooser(language: Language) {
  return (count: number, one: string, other: string): string =>
    plurals[language].select(count) === 'one' ? one : other;
}

/** A counter for one language: `counter('nl')(3, 'paragraaf', 'paragrafen')` is “3 paragrafen”. */
export function counter(language: Language) {
  const choose = chooser(language);
  return (count: number, one: string, other: string): string =>
    `${formatNumber(count, language)} ${choose(count, one, other)}`;
}

/** A list in running text: “a, b en c”. An empty list is an empty string. */
export function formatList(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(locales[language], { type: 'conjunction' }).format(items);
}
