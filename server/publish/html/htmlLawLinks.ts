import type { Language } from '#shared/language/language.ts';
import { words } from '#shared/language/words.ts';
import { html } from './Html.ts';
import type { Html } from './Html.ts';

/** Where one reads what is kept of people, and how accessible this is [L4]. */
export function htmlLawLinks(language: Language): Html {
  const { frame } = words(language);
  return html`<nav class="law" aria-label="${frame.footer}">
    <a href="/privacy">${frame.privacy}</a>
    <a href="/toegankelijkheid">${frame.accessibility}</a>
  </nav>`;
}
