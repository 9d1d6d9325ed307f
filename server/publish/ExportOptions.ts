import type { Language } from '#shared/language/language.ts';

/** What somebody wants to have in a file, beside its form. */
export interface ExportOptions {
  readonly language: Language;
}
