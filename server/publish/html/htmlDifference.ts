import type { DifferencePart } from '#shared/difference.ts';
import { words } from '#shared/language/words.ts';
import type { Language } from '#shared/language/language.ts';
import { html } from './Html.ts';
import type { Html } from './Html.ts';

/** What is new and what is gone. A footnote stands between brackets, and says so to who hears it. */
export function htmlDifference(parts: readonly DifferencePart[], language: Language): Html[] {
  const { footnote } = words(language).frame;
  return parts.map((part, place) => {
    const isIn = (at: number) => parts[at]?.isNote ?? false;
    const opens = isIn(place) && !isIn(place - 1);
    const closes = isIn(place) && !isIn(place + 1);
    const before = opens ? html` [<span class="hidden">${footnote}: </span>` : null;
    return html`${before}${onePart(part, language)}${closes ? ']' : null}`;
  });
}

function onePart({ kind, text }: DifferencePart, language: Language): Html {
  const { inserted, deleted } = words(language).frame;
  const table: Record<DifferencePart['kind'], () => Html> = {
    same: () => html`${text}`,
    insert: () => html`<ins><span class="hidden">${inserted} </span>${text}</ins>`,
    delete: () => html`<del><span class="hidden">${deleted} </span>${text}</del>`,
  };
  return table[kind]();
}
