import type { Language } from '#shared/language/language.ts';
import type { EditionAmendment, EditionLine } from '../edition/Edition.ts';
import { htmlDifference } from './htmlDifference.ts';
import { html } from './Html.ts';
import type { Html } from './Html.ts';
import { htmlLine } from './htmlLine.ts';

/** An amendment with the words it would change, and what else there is to say of it. */
export function htmlAmendment(
  { number, label, status, notes, parts }: EditionAmendment,
  lines: readonly EditionLine[],
  language: Language,
): Html {
  return html`<article id="a-${number}">
    <h3>${label}</h3>
    <p class="small">${[`${status}.`, ...notes].join(' ')}</p>
    <p class="text">${htmlDifference(parts, language)}</p>
    ${lines.map(htmlLine)}
  </article> `;
}
