import type { ExportFormat } from '#shared/exportFormats.ts';
import type { Language } from '#shared/language/language.ts';
import type { ManifestoView } from '#shared/view.ts';
import type { ExportOptions } from './ExportOptions.ts';
import type { Page } from './Page.ts';
import type { Site } from './Site.ts';

/** One file to be made of one view. All of it can be sent to another thread. */
export interface PrintJob {
  readonly view: ManifestoView;
  readonly format: ExportFormat;
  readonly options: ExportOptions;
  /** The record as a file, for an archive. */
  readonly record?: Uint8Array;
}

/** The public page to be made of one view, or one section of it for pages elsewhere. */
export interface PageJob {
  readonly view: ManifestoView;
  readonly language: Language;
  readonly site: Site;
  /** The number of the one section. */
  readonly section?: number;
}

/** Makes files and pages, out of the way of everything else. */
export interface Press {
  print(job: PrintJob): Promise<Uint8Array>;
  /** @throws Refusal `not-found` when there is no such section. */
  page(job: PageJob): Promise<Page>;
}
