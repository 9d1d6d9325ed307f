import type { EditionLine } from '../edition/Edition.ts';
import { html } from './Html.ts';
import type { Html } from './Html.ts';

/** A line of an annex; without a label it is text to read. */
export function htmlLine({ label, text, href }: EditionLine): Html {
  if (label === null) return html`<p class="text">${text}</p> `;
  const said =
    href === undefined ? text : html`<a href="${href}" rel="noopener noreferrer">${text}</a>`;
  return html`<p class="small"><b>${label}:</b> ${said}</p> `;
}
