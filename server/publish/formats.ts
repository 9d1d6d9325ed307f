import type { ManifestoView } from '#shared/view.ts';
const one = {
  extension: 'txt',
  mediaType: 'text/plain',
  render: (view: ManifestoView, _language: string): string => view.title,
};
export const exportFormats = { md: one, html: one, txt: one, json: one };
