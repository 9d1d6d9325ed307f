import { words } from '#shared/language/words.ts';
import type { Language } from '#shared/language/language.ts';
import type { Edition } from '../edition/Edition.ts';
import { html } from '../html/Html.ts';
import type { Html } from '../html/Html.ts';

/** What the book can be checked by, on its last page. */
export function epubSeal({ seal }: Edition, language: Language): Html {
  const { exporting: say } = words(language);
  return html`<section epub:type="colophon" role="doc-colophon" id="seal" aria-labelledby="h-seal">
    <h2 id="h-seal">${say.fingerprint}</h2>
    <p class="small">${seal.label}:</p>
    <p class="root">${seal.root}</p>
    <p class="small">${say.seal}:</p>
    <p class="seal">${seal.lines.map((line) => html`${line}<br /> `)}</p>
    <p class="small">${seal.verify}</p>
  </section> `;
}
