import { words } from '#shared/language/words.ts';
import type { Language } from '#shared/language/language.ts';
import type { DifferencePart } from '#shared/difference.ts';
import type {
  Backing,
  BackingGroup,
  Edition,
  EditionAmendment,
  Voice,
} from '../edition/Edition.ts';
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

/** What has not been decided, with the words it would change. */
export function htmlAmendments({ sections }: Edition, language: Language): Html {
  const say = words(language).exporting;
  const open = sections.flatMap((section) => section.amendments);
  return html`<section class="after" id="amendments" aria-labelledby="h-amendments">
    <h2 id="h-amendments">${say.openAmendments}</h2>
    ${open.length > 0 ? open.map((each) => amendment(each, language)) : html`<p class="text">${say.noOpenAmendments}</p> `}
  </section> `;
}

function amendment(each: EditionAmendment, language: Language): Html {
  const { label, status, notes, parts, reason } = each;
  const say = words(language).exporting;
  return html`<article>
    <h3>${label}</h3>
    <p class="small">${[`${status}.`, ...notes].join(' ')}</p>
    <p class="text">${differences(parts, language)}</p>
    <p class="small"><b>${say.why}:</b> ${reason}</p>
  </article> `;
}

// A footnote stands between brackets, and says so to who hears it.
function differences(parts: readonly DifferencePart[], language: Language): Html[] {
  const { footnote } = words(language).frame;
  return parts.map((part, place) => {
    const isIn = (at: number) => parts[at]?.isNote ?? false;
    const opens = isIn(place) && !isIn(place - 1);
    const closes = isIn(place) && !isIn(place + 1);
    const before = opens ? html` [<span class="hidden">${footnote}: </span>` : null;
    return html`${before}${difference(part, language)}${closes ? ']' : null}`;
  });
}

function difference({ kind, text }: DifferencePart, language: Language): Html {
  const { inserted, deleted } = words(language).frame;
  const table: Record<DifferencePart['kind'], () => Html> = {
    same: () => html`${text}`,
    insert: () => html`<ins><span class="hidden">${inserted} </span>${text}</ins>`,
    delete: () => html`<del><span class="hidden">${deleted} </span>${text}</del>`,
  };
  return table[kind]();
}
