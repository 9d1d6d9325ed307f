import type { ExportFormat } from '#shared/exportFormats.ts';
import type { ManifestoView } from '#shared/view.ts';
import type { ExportOptions } from '../ExportOptions.ts';

/** A form that an archive has a file of. */
export interface ArchivedForm {
  readonly format: ExportFormat;
  readonly extension: string;
  readonly mediaType: string;
  readonly render: (
    view: ManifestoView,
    options: ExportOptions,
  ) => string | Uint8Array | Promise<Uint8Array>;
}
