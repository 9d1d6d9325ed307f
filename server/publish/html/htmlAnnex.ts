import { words } from '#shared/language/words.ts';
import type { Language } from '#shared/language/language.ts';
import type { Backing, BackingGroup, Edition, Voice } from '../edition/Edition.ts';
import { htmlGlyph } from './htmlGround.ts';
import { html } from './Html.ts';
import type { Html } from './Html.ts';

/** Who stands behind each paragraph, by name. */
export function htmlAnnex({ sections, gone }: Edition, language: Language): Html {
  const say = words(language).exporting;
  const parts = sections
    .filter(({ paragraphs }) => paragraphs.size > 0)
    .map(
      ({ number, title, paragraphs }) =>
        html`<h3>${number}. ${title}</h3>
          ${[...paragraphs.values()].map(backing)}`,
    );
  return html`<section class="after" id="annex" aria-labelledby="h-annex">
    <h2 id="h-annex">${say.annex}</h2>
    <p class="text">${say.annexIntro}</p>
    ${parts}${
      gone.length > 0
        ? html`<h3>${say.gone}</h3>
            <p class="text">${say.goneIntro}</p>
            ${gone.map(backing)}`
        : null
    }
  </section> `;
}

function backing({ id, aliases, number, start, groups }: Backing): Html {
  const title =
    number === null
      ? html`${aliases.map((alias) => html`<span id="b-${alias}"></span>`)}${start}`
      : html`<a href="#p-${id}">${number}</a> <span>${start}</span>`;
  return html`<div class="backing" id="b-${id}">
    <h4>${title}</h4>
    <dl>${groups.map(backingGroup)}</dl>
  </div> `;
}

function backingGroup({ kind, label, rows, line }: BackingGroup): Html {
  const said =
    rows.length === 0
      ? [html`<dd>${line}</dd>`]
      : rows.map((row) => html`<dd><b>${row.label}</b> ${voices(row.voices)}</dd> `);
  const isNone = rows.length === 0;
  return html`<div class="${isNone ? 'silent' : kind}">
    <dt>${htmlGlyph(isNone ? 'silent' : kind)} ${label}</dt>
    ${said}
  </div> `;
}

function voices(list: readonly Voice[]): Html[] {
  return list.map(({ name, reason }, place) => {
    const end = place < list.length - 1 ? '; ' : '';
    return reason === null ? html`${name}${end}` : html`${name}: <i>‘${reason}’</i>${end}`;
  });
}
