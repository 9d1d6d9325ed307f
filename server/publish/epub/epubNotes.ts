import { words } from '#shared/language/words.ts';
import type { Language } from '#shared/language/language.ts';
import type { EditionNote } from '../edition/Edition.ts';
import { html } from '../html/Html.ts';
import type { Html } from '../html/Html.ts';
import { htmlRuns } from '../html/htmlRuns.ts';

/** The footnotes of a chapter. A reader that can shows each where it hangs, and hides them here. */
export function epubNotes(notes: readonly EditionNote[], language: Language): Html[] {
  const { exporting: say, frame } = words(language);
  return notes.map(
    ({ number, runs }) =>
      html`<aside
        class="note"
        epub:type="footnote"
        role="doc-footnote"
        id="n-${number}"
        aria-label="${frame.footnote} ${number}"
      >
        <p>
          <a href="#r-${number}" role="doc-backlink" aria-label="${say.backToNote(number)}"
            >${number}</a
          >
          ${htmlRuns(runs)}
        </p>
      </aside> `,
  );
}
