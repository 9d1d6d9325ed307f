import type { EditionAmendment, EditionLine } from '../edition/Edition.ts';
import { htmlDifference } from './htmlDifference.ts';
import { html } from './Html.ts';
import type { Html } from './Html.ts';
import { langAttribute } from './langAttribute.ts';
import type { Languages } from './Languages.ts';
import { htmlLine } from './htmlLine.ts';

/** An amendment with the words it would change, and what else there is to say of it. */
export function htmlAmendment(
  { number, label, status, notes, parts }: EditionAmendment,
  lines: readonly EditionLine[],
  languages: Languages,
): Html {
  return html`<article id="a-${number}">
    <h3>${label}</h3>
    <p class="small">${[`${status}.`, ...notes].join(' ')}</p>
    <p${langAttribute(languages.text, languages.page)} class="text">${htmlDifference(parts, languages)}</p>
    ${lines.map((line) => htmlLine(line, languages))}
  </article> `;
}
