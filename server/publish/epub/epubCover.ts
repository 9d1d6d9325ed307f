import { brickStates } from '#shared/ground.ts';
import { words } from '#shared/language/words.ts';
import type { Language } from '#shared/language/language.ts';
import type { Edition } from '../edition/Edition.ts';
import { htmlGlyph } from '../html/htmlGround.ts';
import { html } from '../html/Html.ts';
import type { Html } from '../html/Html.ts';
import { langAttribute } from '../html/langAttribute.ts';

/** The title page: what it is, of when, and what the drawings mean. */
export function epubCover(
  { title, textLanguage, asOf, notes, seal, hasAnnexes }: Edition,
  language: Language,
): Html {
  const { exporting: say, states } = words(language);
  const key = brickStates.map(
    (state) => html`<li>${htmlGlyph(state)} ${states.names[state]}</li> `,
  );
  const legend = html`<p class="small key">${say.key}</p>
    <ul class="small key">
      ${key}
    </ul> `;
  return html`<section epub:type="titlepage" id="cover" aria-labelledby="title">
    <p class="kind">${say.kind}</p>
    <h1${langAttribute(textLanguage, language)} id="title">${title}</h1>
    <p class="small">${asOf}</p>
    ${notes.map((note) => html`<p class="small">${note}</p> `)}
    <p class="small">${seal.label}: <code>${seal.root}</code></p>
    ${hasAnnexes ? legend : null}
  </section> `;
}
