import type { ExportFormat, OfficeFormat, TextFormat } from '#shared/exportFormats.ts';
import type { ManifestoView } from '#shared/view.ts';
import type { ArchivedForm } from './archive/ArchivedForm.ts';
import type { Enclosed } from './archive/Enclosed.ts';
import { renderArchive } from './archive/renderArchive.ts';
import type { ExportOptions } from './ExportOptions.ts';
import { renderMarkdown } from './markdown/renderMarkdown.ts';
import { docxMediaType } from './office/docx/docxPackage.ts';
import { renderDocx } from './office/docx/renderDocx.ts';
import { layOut } from './office/layOut.ts';
import { odtMediaType, renderOdt } from './office/odt/renderOdt.ts';
import { renderHtml } from './renderHtml.ts';
import { renderJson } from './renderJson.ts';
import { coverageSheet } from './sheets/coverageSheet.ts';
import { endorsementSheet } from './sheets/endorsementSheet.ts';
import { renderCsv } from './sheets/renderCsv.ts';
import { renderOds } from './sheets/renderOds.ts';
import { renderText } from './text/renderText.ts';

/** One form in which the manifesto can be taken away. */
export interface Format<Made = string | Uint8Array | Promise<Uint8Array>> {
  /** Of the file's name, without a dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** Pure: one view with the same options always gives the same bytes. */
  readonly render: (view: ManifestoView, options: ExportOptions, enclosed?: Enclosed) => Made;
}

/** Every form that is text, each complete: a form that is missing does not compile. */
export const textFormats: Record<TextFormat, Format<string>> = {
  md: {
    extension: 'md',
    mediaType: 'text/markdown; charset=utf-8',
    render: renderMarkdown,
  },
  html: {
    extension: 'html',
    mediaType: 'text/html; charset=utf-8',
    render: (view, options) => renderHtml(view, options),
  },
  txt: {
    extension: 'txt',
    mediaType: 'text/plain; charset=utf-8',
    render: renderText,
  },
  json: { extension: 'json', mediaType: 'application/json', render: renderJson },
};

/** Every form for word processors: two ways of writing the same booklet down. */
export const officeFormats: Record<OfficeFormat, Format<Uint8Array>> = {
  odt: {
    extension: 'odt',
    mediaType: odtMediaType,
    render: (view, options) => renderOdt(layOut(view, options)),
  },
  docx: {
    extension: 'docx',
    mediaType: docxMediaType,
    render: (view, options) => renderDocx(layOut(view, options)),
  },
};

/** Every form that is made from a view alone. */
const singleFormats: Record<Exclude<ExportFormat, 'zip'>, Format> = {
  ...officeFormats,
  ...textFormats,
  endorsements: {
    extension: 'endorsements.csv',
    mediaType: 'text/csv; charset=utf-8; header=present',
    render: (view, options) => renderCsv(endorsementSheet(view, options)),
  },
  coverage: {
    extension: 'coverage.csv',
    mediaType: 'text/csv; charset=utf-8; header=present',
    render: (view, options) => renderCsv(coverageSheet(view, options)),
  },
  ods: {
    extension: 'ods',
    mediaType: 'application/vnd.oasis.opendocument.spreadsheet',
    render: renderOds,
  },
};

/** Every form, complete too. */
export const exportFormats: Record<ExportFormat, Format> = {
  ...singleFormats,
  zip: {
    extension: 'zip',
    mediaType: 'application/zip',
    render: (view, options, enclosed) => {
      if (!enclosed) throw new TypeError('An archive is made of more than a view.');
      return renderArchive(view, options, { ...enclosed, forms });
    },
  },
};

const forms: readonly ArchivedForm[] = Object.entries(singleFormats).map(([format, form]) => ({
  format: format as keyof typeof singleFormats,
  ...form,
}));
