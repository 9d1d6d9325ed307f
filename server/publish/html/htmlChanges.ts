import type { EditionChange } from '../edition/Edition.ts';
import { htmlDifference } from './htmlDifference.ts';
import { html } from './Html.ts';
import type { Html } from './Html.ts';
import { langAttribute } from './langAttribute.ts';
import type { Languages } from './Languages.ts';

/** What changed in a section, each with what came and what went. */
export function htmlChanges(changes: readonly EditionChange[], languages: Languages): Html {
  return html`${changes.map(
    ({ title, parts }) =>
      html`<article>
        <h3>${title}</h3>
        <p${langAttribute(languages.text, languages.page)} class="text">${htmlDifference(parts, languages)}</p>
      </article> `,
  )}`;
}
