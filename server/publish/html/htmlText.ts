import { words } from '#shared/language/words.ts';
import type { Run } from '#shared/wording.ts';
import type { EditionNote } from '../edition/Edition.ts';
import { withNotes } from '../edition/withNotes.ts';
import { html } from './Html.ts';
import type { Html } from './Html.ts';
import { htmlRuns } from './htmlRuns.ts';
import { langAttribute } from './langAttribute.ts';
import type { Languages } from './Languages.ts';

/**
 * What a block says, with numbers that lead to its footnotes (`htmlNotes`), for an element that says
 * it is in the language of the text.
 */
export function htmlText(
  runs: readonly Run[],
  notes: readonly EditionNote[],
  languages: Languages,
): Html[] {
  return withNotes(runs, notes).flatMap((part) =>
    'note' in part ? [reference(part.note, languages)] : htmlRuns([part.run]),
  );
}

function reference(number: number, { page, text }: Languages): Html {
  const { footnote } = words(page).frame;
  return html`<sup
    ><a id="r-${number}" href="#n-${number}" role="doc-noteref"
      ><span${langAttribute(page, text)} class="hidden">${footnote} </span>${number}</a
    ></sup
  >`;
}
