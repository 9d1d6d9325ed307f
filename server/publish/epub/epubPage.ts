import type { Language } from '#shared/language/language.ts';
import { htmlHatch } from '../html/htmlHatch.ts';
import { html, raw } from '../html/Html.ts';
import type { Html } from '../html/Html.ts';
import { langAttribute } from '../html/langAttribute.ts';

export interface EpubPage {
  readonly language: Language;
  readonly title: string;
  readonly titleLanguage: Language;
  /** What the page is in the book, in the words of EPUB: `bodymatter`, `backmatter`… */
  readonly type: string;
  readonly body: Html;
}

/** A page of the book: XHTML, which is read as XML. */
export function epubPage({ language, title, titleLanguage, type, body }: EpubPage): string {
  const namespaces =
    'xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"';
  const page = html`${raw(`<html ${namespaces} lang="${language}">`)}
    <head>
      <meta charset="utf-8" />
      <title${langAttribute(titleLanguage, language)}>${title}</title>
      <link rel="stylesheet" type="text/css" href="style.css" />
    </head>
    ${raw(`<body epub:type="${type}">`)}
      ${body.markup.includes('class="g-hatch"') ? htmlHatch() : null}
      <main>${raised(body)}</main>
    </body>
  </html> `;
  return `<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n${asXml(page)}`;
}

/** What stands on the page of the manifesto below its title begins a page here. */
function raised({ markup }: Html): Html {
  const tag = /(?<=<\/?h)[2-4](?=[ >])/g;
  return raw(markup.replaceAll(tag, (depth) => String(Number(depth) - 1)));
}

/**
 * Markup of ours as XML: drawings say what they are, languages stand where XML has them too, and what
 * no XML may hold is replaced.
 */
function asXml({ markup }: Html): string {
  return markup
    .replaceAll(/<svg (?<rest>[^>]*)>/g, (_, rest: string) => {
      const kept = rest.replace(' focusable="false"', '');
      return `<svg xmlns="http://www.w3.org/2000/svg" ${kept}>`;
    })
    .replaceAll(/ lang="(?<language>[a-z]+)"/g, ' lang="$1" xml:lang="$1"')
    .replaceAll(/[\ufffe\uffff]/g, '\ufffd');
}
