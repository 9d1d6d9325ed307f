import { words } from '#shared/language/words.ts';
import type { EditionNote } from '../edition/Edition.ts';
import { html } from './Html.ts';
import type { Html } from './Html.ts';
import { htmlRuns } from './htmlRuns.ts';
import { langAttribute } from './langAttribute.ts';
import type { Languages } from './Languages.ts';

interface Below {
  /** The section whose footnotes these are; null for those of a paragraph by itself. */
  readonly section: number | null;
  readonly languages: Languages;
}

/** The footnotes that hang in a text, below it, each with the way back. */
export function htmlNotes(
  notes: readonly EditionNote[],
  { section, languages: { page, text } }: Below,
): Html | null {
  const [first] = notes;
  if (!first) return null;
  const say = words(page).exporting;
  const label = section === null ? say.notes : say.notesOf(String(section));
  const items = notes.map(
    ({ number, runs }) =>
      html`<li id="n-${number}">
        <span${langAttribute(text, page)}>${htmlRuns(runs)}</span>
        <a href="#r-${number}" role="doc-backlink"
          ><span class="hidden">${say.backToNote(number)}</span><span aria-hidden="true">↑</span></a
        >
      </li> `,
  );
  return html`<section class="notes" role="doc-endnotes" aria-label="${label}">
    <ol start="${first.number}">
      ${items}
    </ol>
  </section> `;
}
