import type { ExportFormat } from '#shared/exportFormats.ts';

/** A form that an archive has a file of. */
export interface ArchivedForm {
  readonly format: ExportFormat;
  readonly extension: string;
  readonly mediaType: string;
  readonly render: () => string | Uint8Array | Promise<Uint8Array>;
}
