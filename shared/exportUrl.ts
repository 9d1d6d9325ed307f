import type { ExportFormat } from './exportFormats.ts';
import type { ManifestoId } from './ids.ts';
import type { Language } from './language/language.ts';

/** Where the whole manifesto can be downloaded as a file. */
export function exportUrl({
  manifesto,
  format,
  language,
  amendments,
}: {
  readonly manifesto: ManifestoId;
  readonly format: ExportFormat;
  readonly language: Language;
  readonly amendments?: 'tracked';
}): string {
  const root = `/api/v1/manifestos/${manifesto}/export?format=${format}&language=${language}`;
  return amendments ? `${root}&amendments=${amendments}` : root;
}
