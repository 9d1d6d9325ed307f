import type { DifferencePart } from '#shared/difference.ts';
import { words } from '#shared/language/words.ts';
import { html } from './Html.ts';
import type { Html } from './Html.ts';
import { langAttribute } from './langAttribute.ts';
import type { Languages } from './Languages.ts';

/**
 * What is new and what is gone, for an element that says it is in the language of the text. A footnote
 * stands between brackets, and says so to who hears it.
 */
export function htmlDifference(parts: readonly DifferencePart[], languages: Languages): Html[] {
  const { footnote } = words(languages.page).frame;
  return parts.map((part, place) => {
    const isIn = (at: number) => parts[at]?.isNote ?? false;
    const opens = isIn(place) && !isIn(place - 1);
    const closes = isIn(place) && !isIn(place + 1);
    const before = opens ? html` [${hidden(`${footnote}: `, languages)}` : null;
    return html`${before}${onePart(part, languages)}${closes ? ']' : null}`;
  });
}

function onePart({ kind, text }: DifferencePart, languages: Languages): Html {
  const { inserted, deleted } = words(languages.page).frame;
  const table: Record<DifferencePart['kind'], () => Html> = {
    same: () => html`${text}`,
    insert: () => html`<ins>${hidden(`${inserted} `, languages)}${text}</ins>`,
    delete: () => html`<del>${hidden(`${deleted} `, languages)}${text}</del>`,
  };
  return table[kind]();
}

function hidden(said: string, { page, text }: Languages): Html {
  return html`<span${langAttribute(page, text)} class="hidden">${said}</span>`;
}
