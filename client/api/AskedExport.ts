import type { ExportFormat } from '#shared/exportFormats.ts';
import type { ManifestoId, SectionId } from '#shared/ids.ts';
import type { Language } from '#shared/language/language.ts';

/** A file that somebody wants to have of a manifesto. */
export interface AskedExport {
  readonly manifesto: ManifestoId;
  readonly format: ExportFormat;
  readonly language: Language;
  /** Null for all of it. */
  readonly section: SectionId | null;
  readonly hasAnnexes: boolean;
  /** With the open amendments as changes in the text. */
  readonly isTracked: boolean;
  /** Only what changed since the version with this number in the record; null for the text. */
  readonly since: number | null;
}
