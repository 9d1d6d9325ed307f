import { words } from '#shared/language/words.ts';
import type { EditionNote } from '../edition/Edition.ts';
import { html } from '../html/Html.ts';
import type { Html } from '../html/Html.ts';
import { htmlRuns } from '../html/htmlRuns.ts';
import { langAttribute } from '../html/langAttribute.ts';
import type { Languages } from '../html/Languages.ts';

/** The footnotes of a chapter. A reader that can shows each where it hangs, and hides them here. */
export function epubNotes(notes: readonly EditionNote[], { page, text }: Languages): Html[] {
  const { exporting: say, frame } = words(page);
  return notes.map(
    ({ number, runs }) =>
      html`<aside
        class="note"
        epub:type="footnote"
        role="doc-footnote"
        id="n-${number}"
        aria-label="${frame.footnote} ${number}"
      >
        <p${langAttribute(text, page)}>
          <a${langAttribute(page, text)} href="#r-${number}" role="doc-backlink" aria-label="${say.backToNote(number)}"
            >${number}</a
          >
          ${htmlRuns(runs)}
        </p>
      </aside> `,
  );
}
