import type { EditionLine } from '../edition/Edition.ts';
import { html } from './Html.ts';
import type { Html } from './Html.ts';
import { langAttribute } from './langAttribute.ts';
import type { Languages } from './Languages.ts';

/** A line of an annex; without a label it is text to read. */
export function htmlLine({ label, text, href, isQuoted }: EditionLine, languages: Languages): Html {
  const { page } = languages;
  const own = isQuoted ? languages.text : page;
  const lang = langAttribute(own, page);
  if (label === null) return html`<p${lang} class="text">${text}</p> `;
  const said =
    href === undefined ? text : html`<a href="${href}" rel="noopener noreferrer">${text}</a>`;
  return html`<p${lang} class="small"><b${langAttribute(page, own)}>${label}:</b> ${said}</p> `;
}
