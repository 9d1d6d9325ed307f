import { words } from '#shared/language/words.ts';
import type { Language } from '#shared/language/language.ts';
import { schemeClass } from '#shared/scheme.ts';
import type { Look } from '../Look.ts';
import { publicStyle } from '../publicStyle.ts';
import { html, raw } from './Html.ts';
import { htmlLawLinks } from './htmlLawLinks.ts';
import type { Html } from './Html.ts';

export interface HtmlPage {
  readonly language: Language;
  readonly title: string;
  readonly description: string;
  /** Null for a file that fetches nothing. */
  readonly look: Look | null;
  /** What else a machine that reads it should know. */
  readonly head?: Html;
  /** Whether the links to law stand below it; they do on our own site. */
  readonly hasLaw?: boolean;
  /** Holds an element with the id `text`, to which one can skip. */
  readonly body: readonly (Html | null)[];
}

/** A whole page: no script, and no style but `publicStyle` and the sheets of its look. */
export function htmlPage({
  language,
  title,
  description,
  look,
  head,
  hasLaw = look !== null,
  body,
}: HtmlPage): string {
  const { frame } = words(language);
  const scheme = look?.scheme ? ` class="${schemeClass(look.scheme)}"` : '';
  return html`<!doctype html>
    ${raw(`<html lang="${language}"${scheme}>`)}
      <head>
        <meta charset="utf-8" />
        <title>${frame.pageTitle(title)}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="description" content="${description}" />
        ${head ?? null}${(look?.sheets ?? []).map((sheet) => html`<link rel="stylesheet" href="${sheet}" />`)}${raw(`<style>${publicStyle}</style>`)}
      </head>
      <body>
        <a class="skip" href="#text">${frame.skipToContent}</a>
        ${body}${hasLaw ? htmlLawLinks(language) : null}
      </body>
    </html> `.markup;
}
