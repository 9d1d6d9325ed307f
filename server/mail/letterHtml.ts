import type { Language } from '#shared/language/language.ts';
import { html } from '../publish/html/Html.ts';
import type { Html } from '../publish/html/Html.ts';
import type { Letter, LetterItem, LetterLink, LetterWords } from './Letter.ts';

const body = 'max-width:34em;margin:0 auto;padding:1em;font:16px/1.5 sans-serif;color:#1b1c1a';
const item = 'margin:1.5em 0;padding-top:1em;border-top:1px solid #c9cbc4';
const heading = 'margin:0;font-size:17px;line-height:1.35';
const where = 'margin:0;color:#55585f';
const written = 'white-space:pre-line';
const caption = 'margin:1em 0 0;font-size:14px;color:#55585f';
const quote =
  'margin:0.25em 0 0;padding-left:0.75em;border-left:3px solid #c9cbc4;font-family:Georgia,serif';
const foot = 'margin-top:2em;padding-top:1em;border-top:1px solid #c9cbc4;font-size:14px';
// By shape as well as by colour, and readable where a mail program turns colours round.
const inserted = 'text-decoration:underline;background:#dcefe4;color:#14452f';
const deleted = 'text-decoration:line-through;color:#8c2f1f';

/** A letter in plain HTML: nothing is fetched when it is opened, and the main link can be read. */
export function letterHtml(letter: Letter, language: Language): string {
  const { subject, before, items, link, after } = letter;
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${subject}</title>
      </head>
      <body style="${body}">
        ${before.map(paragraph)} ${items.map(itemHtml)}
        ${
          link &&
          html`<p>
            <a href="${link.href}"><b>${link.label}</b></a
            ><br /><small>${link.href}</small>
          </p>`
        }
        ${after.map(paragraph)} ${letter.foot.length > 0 ? footHtml(letter.foot) : null}
      </body>
    </html> `.markup;
}

function paragraph(text: string): Html {
  return html`<p>${text}</p>`;
}

function itemHtml(one: LetterItem): Html {
  return html`<div style="${item}">
    <h2 style="${heading}">${one.title}</h2>
    ${one.place === '' ? null : html`<p style="${where}">${one.place}</p>`}
    ${one.lines.map((line) => html`<p style="${written}">${line}</p>`)} ${one.words.map(wordsHtml)}
    <p>${linkHtml(one.link)}</p>
  </div>`;
}

function wordsHtml({ label: title, language, parts }: LetterWords): Html {
  const said = parts.map(({ kind, text }) => {
    if (kind === 'same') return text;
    return kind === 'insert'
      ? html`<ins style="${inserted}">${text}</ins>`
      : html`<del style="${deleted}">${text}</del>`;
  });
  const head = html`<p style="${caption}">${title}</p>`;
  if (parts.length === 0) return head;
  return html`${head}
    <blockquote lang="${language}" style="${quote}">${said}</blockquote>`;
}

function footHtml(links: readonly LetterLink[]): Html {
  return html`<p style="${foot}">
    ${links.map((one, place) => [place > 0 ? html`<br />` : null, linkHtml(one)])}
  </p>`;
}

function linkHtml({ label: text, href }: LetterLink): Html {
  return html`<a href="${href}">${text}</a>`;
}
