/** The languages of the interface. Dutch comes first and is the default. */
export const languages = ['nl', 'en'] as const;
export type Language = (typeof languages)[number];

/** Whether a stored or requested value names a language we speak. */
export function isLanguage(value: unknown): value is Language {
  return value === 'nl' || value === 'en';
}
