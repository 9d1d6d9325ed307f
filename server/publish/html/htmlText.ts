import { words } from '#shared/language/words.ts';
import type { Language } from '#shared/language/language.ts';
import type { Run } from '#shared/wording.ts';
import type { EditionNote } from '../edition/Edition.ts';
import { withNotes } from '../edition/withNotes.ts';
import { html } from './Html.ts';
import type { Html } from './Html.ts';
import { htmlRuns } from './htmlRuns.ts';

/** What a block says, with numbers that lead to its footnotes (`htmlNotes`). */
export function htmlText(
  runs: readonly Run[],
  notes: readonly EditionNote[],
  language: Language,
): Html[] {
  return withNotes(runs, notes).flatMap((part) =>
    'note' in part ? [reference(part.note, language)] : htmlRuns([part.run]),
  );
}

function reference(number: number, language: Language): Html {
  const { footnote } = words(language).frame;
  return html`<sup
    ><a id="r-${number}" href="#n-${number}" role="doc-noteref"
      ><span class="hidden">${footnote} </span>${number}</a
    ></sup
  >`;
}
