import type { Language } from '#shared/language/language.ts';
import { annexWords } from '../edition/annexWords.ts';
import { decisionLines } from '../edition/decisionLines.ts';
import type { Edition } from '../edition/Edition.ts';
import { htmlAmendment } from './htmlAmendment.ts';
import { html } from './Html.ts';
import type { Html } from './Html.ts';

/** What was decided of amendments, with the words each would change. */
export function htmlDecisions({ decisions, textLanguage }: Edition, language: Language): Html {
  const say = annexWords(language);
  const languages = { page: language, text: textLanguage };
  const items = decisions.map((each) =>
    htmlAmendment(each, decisionLines(each, language), languages),
  );
  return html`<section class="after" id="decisions" aria-labelledby="h-decisions">
    <h2 id="h-decisions">${say.decisions}</h2>
    <p class="text">${items.length > 0 ? say.decisionsIntro : say.noDecisions}</p>
    ${items}
  </section> `;
}
