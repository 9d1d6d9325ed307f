import type { Language } from '#shared/language/language.ts';
import type { ExportFormat } from '#shared/exportFormats.ts';
import type { Look } from './Look.ts';

/** The addresses around the public page. A file that stands alone has none of them. */
export interface Site extends Look {
  readonly home: string;
  /** This page in each language. */
  readonly languages: Readonly<Record<Language, string>>;
  readonly exports: Readonly<Record<ExportFormat, string>>;
  /** The record, event by event. */
  readonly record: string;
  /** How the text came about. */
  readonly history: string;
}
