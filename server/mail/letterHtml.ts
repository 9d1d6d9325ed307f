import type { Language } from '#shared/language/language.ts';
import { html } from '../publish/html/Html.ts';
import type { Letter } from './Letter.ts';

const body = 'max-width:34em;margin:0 auto;padding:1em;font:16px/1.5 sans-serif;color:#1b1c1a';

/** A letter in plain HTML: nothing is fetched when it is opened, and the whole link can be read. */
export function letterHtml(letter: Letter, language: Language): string {
  const { subject, before, link, after } = letter;
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <title>${subject}</title>
      </head>
      <body style="${body}">
        ${before.map(paragraph)}
        ${
          link &&
          html`<p>
            <a href="${link.href}"><b>${link.label}</b></a
            ><br /><small>${link.href}</small>
          </p>`
        }
        ${after.map(paragraph)}
      </body>
    </html> `.markup;
}

function paragraph(text: string) {
  return html`<p>${text}</p>`;
}
