import type { ExportWords } from './ExportWords.ts';

/** A day as an export says it: “28 september 2026”, by the clock of the Netherlands. */
export function dateOf(at: string, { locale }: ExportWords): string {
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'Europe/Amsterdam',
  }).format(new Date(at));
}
