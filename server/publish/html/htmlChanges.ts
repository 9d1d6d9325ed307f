import type { Language } from '#shared/language/language.ts';
import type { EditionChange } from '../edition/Edition.ts';
import { htmlDifference } from './htmlDifference.ts';
import { html } from './Html.ts';
import type { Html } from './Html.ts';

/** What changed in a section, each with what came and what went. */
export function htmlChanges(changes: readonly EditionChange[], language: Language): Html {
  return html`${changes.map(
    ({ title, parts }) =>
      html`<article>
        <h3 lang="${language}">${title}</h3>
        <p class="text">${htmlDifference(parts, language)}</p>
      </article> `,
  )}`;
}
