import type { Language } from '#shared/language/language.ts';
import type { ExportFormat, OfficeFormat } from '#shared/exportFormats.ts';
import type { Look } from './Look.ts';

/** The addresses around the public page. A file that stands alone has none of them. */
export interface Site extends Look {
  readonly home: string;
  /** This page in each language. */
  readonly languages: Readonly<Record<Language, string>>;
  readonly exports: Readonly<Record<ExportFormat, string>>;
  /** The full address of this page. */
  readonly address: string;
  /** What partners do with what was adopted. */
  readonly adherence: string;
  /** What was decided, to be followed. */
  readonly feed: string;
  /** The full address under which each section is to be had, by number, for pages elsewhere. */
  readonly embeds: string;
  /** The same, with the open amendments as changes in the text. */
  readonly tracked: Readonly<Record<OfficeFormat, string>>;
  /** The record, event by event. */
  readonly record: string;
  /** How the text came about. */
  readonly history: string;
}
