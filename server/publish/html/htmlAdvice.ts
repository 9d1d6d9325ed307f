import type { Language } from '#shared/language/language.ts';
import { annexWords } from '../edition/annexWords.ts';
import type { Edition } from '../edition/Edition.ts';
import { html } from './Html.ts';
import type { Html } from './Html.ts';
import { htmlLine } from './htmlLine.ts';
import { langAttribute } from './langAttribute.ts';

/** The recommendation matrix, one below the other so that it reads on any width [I2]. */
export function htmlAdvice({ advice, textLanguage }: Edition, language: Language): Html {
  const say = annexWords(language);
  const languages = { page: language, text: textLanguage };
  const items = advice.map(
    ({ number, title, lines }) =>
      html`<article>
        <h3${langAttribute(textLanguage, language)}>${number} ${title}</h3>
        ${lines.map((line) => htmlLine(line, languages))}
      </article> `,
  );
  return html`<section class="after" id="advice" aria-labelledby="h-advice">
    <h2 id="h-advice">${say.advice}</h2>
    <p class="text">${items.length > 0 ? say.adviceIntro : say.noAdvice}</p>
    ${items}
  </section> `;
}
