import { words } from '#shared/language/words.ts';
import type { Language } from '#shared/language/language.ts';
import type { Edition } from '../edition/Edition.ts';
import { htmlAmendment } from './htmlAmendment.ts';
import { html } from './Html.ts';
import type { Html } from './Html.ts';

/** What has not been decided, with the words it would change. */
export function htmlAmendments({ sections, textLanguage }: Edition, language: Language): Html {
  const say = words(language).exporting;
  const languages = { page: language, text: textLanguage };
  const open = sections.flatMap((section) => section.amendments);
  const items = open.map((each) =>
    htmlAmendment(each, [{ label: say.why, text: each.reason, isQuoted: true }], languages),
  );
  return html`<section class="after" id="amendments" aria-labelledby="h-amendments">
    <h2 id="h-amendments">${say.openAmendments}</h2>
    ${items.length > 0 ? items : html`<p class="text">${say.noOpenAmendments}</p> `}
  </section> `;
}
