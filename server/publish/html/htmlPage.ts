import { words } from '#shared/language/words.ts';
import type { Language } from '#shared/language/language.ts';
import { publicStyle } from '../publicStyle.ts';
import { html, raw } from './Html.ts';
import type { Html } from './Html.ts';

export interface HtmlPage {
  readonly language: Language;
  readonly title: string;
  readonly description: string;
  /** The style sheet with the typefaces; null for a file that fetches nothing. */
  readonly faces: string | null;
  /** Holds an element with the id `text`, to which one can skip. */
  readonly body: readonly (Html | null)[];
}

/** A whole page: no script, and no style but `publicStyle` and the faces. */
export function htmlPage({ language, title, description, faces, body }: HtmlPage): string {
  const { frame } = words(language);
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <title>${frame.pageTitle(title)}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="description" content="${description}" />
        ${faces === null ? null : html`<link rel="stylesheet" href="${faces}" />`}${raw(`<style>${publicStyle}</style>`)}
      </head>
      <body>
        <a class="skip" href="#text">${frame.skipToContent}</a>
        ${body}
      </body>
    </html> `.markup;
}
