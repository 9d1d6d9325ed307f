import type { ExportFormat, OfficeFormat, TextFormat } from '#shared/exportFormats.ts';
import type { ManifestoView } from '#shared/view.ts';
import { renderArchive } from './archive/renderArchive.ts';
import { renderEpub } from './epub/renderEpub.ts';
import type { ExportOptions } from './ExportOptions.ts';
import { renderMarkdown } from './markdown/renderMarkdown.ts';
import { renderPdf } from './pdf/renderPdf.ts';
import type { PressTools } from './PressTools.ts';
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

/** What a form is made of beside the view. */
interface Given {
  readonly tools: PressTools;
  /** The record as a file. */
  readonly record?: Uint8Array | undefined;
}
type RenderText = (view: ManifestoView, options: ExportOptions) => string;
type RenderFile = (
  view: ManifestoView,
  options: ExportOptions,
  given: Given,
) => string | Uint8Array | Promise<Uint8Array>;

/** One form in which the manifesto can be taken away. */
export interface Format<Render = RenderFile> {
  /** Of the file's name, without a dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** Pure: one view with the same options always gives the same bytes. */
  readonly render: Render;
}

/** Every form that is text, each complete: a form that is missing does not compile. */
export const textFormats: Record<TextFormat, Format<RenderText>> = {
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
export const officeFormats: Record<
  OfficeFormat,
  Format<(view: ManifestoView, options: ExportOptions) => Uint8Array>
> = {
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
  pdf: {
    extension: 'pdf',
    mediaType: 'application/pdf',
    render: (view, options, { tools: { typesetter } }) =>
      renderPdf(view, options, { standard: 'ua-1', typesetter }),
  },
  pdfa: {
    extension: 'pdfa.pdf',
    mediaType: 'application/pdf',
    render: (view, options, { tools: { typesetter } }) =>
      renderPdf(view, options, { standard: 'a-3a', typesetter }),
  },
  epub: {
    extension: 'epub',
    mediaType: 'application/epub+zip',
    render: renderEpub,
  },
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
    render: async (view, options, { tools, record }) => {
      if (!record) throw new TypeError('An archive is made of more than a view.');
      const forms = singleForms.map(({ render, ...form }) => ({
        ...form,
        render: () => render(view, options, { tools }),
      }));
      return renderArchive(view, options, { forms, record, verifier: await tools.verifier() });
    },
  },
};

const singleForms = Object.entries(singleFormats).map(([format, form]) => ({
  format: format as keyof typeof singleFormats,
  ...form,
}));
