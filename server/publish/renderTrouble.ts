import { errorWords } from '#shared/language/errorWords.ts';
import type { Language } from '#shared/language/language.ts';
import { words } from '#shared/language/words.ts';
import type { RefusalCode } from '#shared/refusal.ts';
import { html } from './html/Html.ts';
import { htmlPage } from './html/htmlPage.ts';
import { historyWords } from './history/historyWords.ts';
import type { Look } from './Look.ts';

/** Why a page cannot be shown, and to whom that is said. */
export interface Trouble {
  readonly code: RefusalCode;
  readonly language: Language;
  readonly look: Look;
  readonly home: string;
  /** The public page of the manifesto it is about; null when there is none, or that is the trouble. */
  readonly manifesto: string | null;
  /** Whether it stands in a page elsewhere: then every way onward opens beside that [O3]. */
  readonly isFramed: boolean;
}

/** A public page that cannot be shown: what happened in words, and a way onward [O1]. */
export function renderTrouble(trouble: Trouble): string {
  const { code, language, look, home, manifesto, isFramed } = trouble;
  const { title, advice } = errorWords(code, language);
  const beside = isFramed ? html` target="_blank"` : null;
  const { frame } = words(language);
  return htmlPage({
    language,
    title,
    description: advice,
    look,
    ...(isFramed && { hasLaw: false }),
    body: [
      isFramed
        ? null
        : html`<nav class="site" aria-label="${frame.mainMenu}">
            <a class="home" href="${home}">${frame.appName}</a>
          </nav> `,
      html`<main id="text" class="receipt" tabindex="-1">
        <h1>${title}</h1>
        <p class="text">${advice}</p>
        <p class="text">
          ${
            manifesto === null
              ? html`<a href="${home}" ${beside}>${frame.toStart}</a>`
              : html`<a href="${manifesto}" ${beside}>${historyWords(language).open.back}</a>`
          }
        </p>
      </main> `,
    ],
  });
}
