import type { ExportFormat } from '#shared/exportFormats.ts';
import type { ManifestoView } from '#shared/view.ts';
import type { ExportOptions } from './ExportOptions.ts';

/** One file to be made of one view. All of it can be sent to another thread. */
export interface PrintJob {
  readonly view: ManifestoView;
  readonly format: ExportFormat;
  readonly options: ExportOptions;
  /** The record as a file, for an archive. */
  readonly record?: Uint8Array;
}

/** Makes files, out of the way of everything else. */
export interface Press {
  print(job: PrintJob): Promise<Uint8Array>;
}
