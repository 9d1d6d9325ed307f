import type { AnyExtension } from '@tiptap/core';
import { schemaExtensions } from '../editorExtensions.ts';
import { Footnotes } from '../Footnotes.ts';
import { CleanPaste } from '../paste/CleanPaste.ts';
import { OneParagraph } from './OneParagraph.ts';
import { OwnSteps } from './OwnSteps.ts';

/** What an editor on the words of one paragraph is made of: the schema of the text, in one block. */
export function wordsExtensions(): AnyExtension[] {
  const schema = schemaExtensions().filter(({ name }) => name !== OneParagraph.name);
  return [OneParagraph, ...schema, OwnSteps, CleanPaste, Footnotes];
}
