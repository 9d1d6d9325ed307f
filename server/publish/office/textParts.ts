import { stretchesOf } from '#shared/wording.ts';
import type { Run } from '#shared/wording.ts';
import type { Letters, Part, Revision } from './Booklet.ts';

/** What a text says, with its footnotes where they hang; all of it perhaps a change. */
export function textParts(runs: readonly Run[], revision?: Revision): Part[] {
  return stretchesOf(runs).flatMap((stretch): Part[] => {
    const { isNote } = stretch;
    // What is deleted or inserted in the text is the note as a whole.
    const said = stretch.runs.map((run) => lettersOf(run, isNote ? undefined : revision));
    return isNote ? [{ kind: 'note', letters: said, revision }] : said;
  });
}

function lettersOf({ text, bold, italic, href }: Run, revision: Revision | undefined): Letters {
  return { kind: 'letters', text, bold, italic, href, revision };
}
