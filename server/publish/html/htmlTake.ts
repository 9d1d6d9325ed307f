import type { Language } from '#shared/language/language.ts';
import { words } from '#shared/language/words.ts';
import { canTrack, exportFormats } from '#shared/exportFormats.ts';
import { officeWords } from '../office/officeWords.ts';
import type { Site } from '../Site.ts';
import { historyWords } from '../history/historyWords.ts';
import { html } from './Html.ts';
import type { Html } from './Html.ts';

/** Every form in which the text can be taken along, and the record to check it by. */
export function htmlTake({ site, title }: { site: Site; title: string }, language: Language): Html {
  const { exporting: say } = words(language);
  const forms = exportFormats.map((format) => {
    const { name, what } = say.formats[format];
    return html`<li>
      <a href="${site.exports[format]}" download>${say.download(name)}</a>
      <span class="small">${what}</span>
      ${canTrack(format) ? html`<span class="also"><a href="${site.tracked[format]}" download>${officeWords(language).withTracked(name)}</a></span>` : null}
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
        <a href="${site.feed}">${say.feed}</a>
        <span class="small">${say.feedWhat}</span>
      </li>
      <li>
        <a href="${site.history}">${historyWords(language).open.toHistory}</a>
        <span class="small">${historyWords(language).open.toHistoryLong}</span>
      </li>
    </ul>
    <details>
      <summary>${say.embed}</summary>
      <p class="small">${say.embedWhat}</p>
      <p class="code"><code>${snippetOf(site, title)}</code></p>
    </details>
  </section> `;
}

// Text to copy, on one line: it is escaped on the page like any other, and the title in it for theirs.
function snippetOf({ embeds }: Site, title: string): string {
  const named = html`${title}`.markup;
  return `<iframe src="${embeds}1" title="${named}" width="100%" height="600" loading="lazy"></iframe>`;
}
