import type { Language } from '#shared/language/language.ts';
import { words } from '#shared/language/words.ts';
import { exportFormats } from '#shared/exportFormats.ts';
import type { Site } from '../Site.ts';
import { historyWords } from '../history/historyWords.ts';
import { html } from './Html.ts';
import type { Html } from './Html.ts';

/** Every form in which the text can be taken along, and the record to check it by. */
export function htmlTake(site: Site, language: Language): Html {
  const { exporting: say } = words(language);
  const forms = exportFormats.map((format) => {
    const { name, what } = say.formats[format];
    return html`<li>
      <a href="${site.exports[format]}" download>${say.download(name)}</a>
      <span class="small">${what}</span>
    </li> `;
  });
  return html`<section id="take" aria-labelledby="h-take">
    <h2 id="h-take">${say.take}</h2>
    <ul>
      ${forms}
      <li>
        <a href="${site.record}" download="record.ndjson">${say.record}</a>
        <span class="small">${say.recordWhat}</span>
      </li>
      <li>
        <a href="${site.history}">${historyWords(language).open.toHistory}</a>
        <span class="small">${historyWords(language).open.toHistoryLong}</span>
      </li>
    </ul>
  </section> `;
}
