import { words } from '#shared/language/words.ts';
import type { Language } from '#shared/language/language.ts';
import type { Backing, BackingGroup, Edition, Voice } from '../edition/Edition.ts';
import { htmlGlyph } from './htmlGround.ts';
import { html } from './Html.ts';
import type { Html } from './Html.ts';
import { langAttribute } from './langAttribute.ts';

/** Who stands behind each paragraph, by name. */
export function htmlAnnex({ sections, gone, textLanguage }: Edition, language: Language): Html {
  const lang = langAttribute(textLanguage, language);
  const say = words(language).exporting;
  const parts = sections
    .filter(({ paragraphs }) => paragraphs.size > 0)
    .map(
      ({ number, title, paragraphs }) =>
        html`<h3${lang}>${number}. ${title}</h3>
          ${[...paragraphs.values()].map((each) => backing(each, lang))}`,
    );
  return html`<section class="after" id="annex" aria-labelledby="h-annex">
    <h2 id="h-annex">${say.annex}</h2>
    <p class="text">${say.annexIntro}</p>
    ${parts}${
      gone.length > 0
        ? html`<h3>${say.gone}</h3>
            <p class="text">${say.goneIntro}</p>
            ${gone.map((each) => backing(each, lang))}`
        : null
    }
  </section> `;
}

// `lang` is the attribute of what is in the language of the text.
function backing({ id, aliases, number, start, groups }: Backing, lang: Html | null): Html {
  const title =
    number === null
      ? html`${aliases.map((alias) => html`<span id="b-${alias}"></span>`)}${start}`
      : html`<a href="#p-${id}">${number}</a> <span>${start}</span>`;
  return html`<div class="backing" id="b-${id}">
    <h4${lang}>${title}</h4>
    <dl>${groups.map((group) => backingGroup(group, lang))}</dl>
  </div> `;
}

function backingGroup({ kind, label, rows, line }: BackingGroup, lang: Html | null): Html {
  const said =
    rows.length === 0
      ? [html`<dd>${line}</dd>`]
      : rows.map((row) => html`<dd><b>${row.label}</b> ${voices(row.voices, lang)}</dd> `);
  const isNone = rows.length === 0;
  return html`<div class="${isNone ? 'silent' : kind}">
    <dt>${htmlGlyph(isNone ? 'silent' : kind)} ${label}</dt>
    ${said}
  </div> `;
}

function voices(list: readonly Voice[], lang: Html | null): Html[] {
  return list.map(({ name, reason }, place) => {
    const end = place < list.length - 1 ? '; ' : '';
    return reason === null ? html`${name}${end}` : html`${name}: <i${lang}>‘${reason}’</i>${end}`;
  });
}
