import type { Language } from '#shared/language/language.ts';
import type { ExportFormat } from '#shared/exportFormats.ts';
import type { ManifestoView } from '#shared/view.ts';
import { renderMarkdown } from './markdown/renderMarkdown.ts';
import { renderHtml } from './renderHtml.ts';
import { renderJson } from './renderJson.ts';
import { renderText } from './text/renderText.ts';

/** One form in which the manifesto can be taken away. */
export interface Format {
  /** Of the file's name, without a dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** Pure: one view and language always give the same bytes. */
  readonly render: (view: ManifestoView, language: Language) => string;
}

/** Every form, each complete: a form that is missing does not compile. */
export const exportFormats: Record<ExportFormat, Format> = {
  md: { extension: 'md', mediaType: 'text/markdown; charset=utf-8', render: renderMarkdown },
  html: {
    extension: 'html',
    mediaType: 'text/html; charset=utf-8',
    render: (view, language) => renderHtml(view, language),
  },
  txt: { extension: 'txt', mediaType: 'text/plain; charset=utf-8', render: renderText },
  json: { extension: 'json', mediaType: 'application/json', render: renderJson },
};
