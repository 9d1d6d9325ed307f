import { Editor } from '@tiptap/core';
import type { JSONContent } from '@tiptap/core';
import { inlineContent, runsOf } from '#shared/document.ts';
import type { BlockJson } from '#shared/document.ts';
import type { Run } from '#shared/wording.ts';
import { wordsExtensions } from '../../client/editor/words/wordsExtensions.ts';

/** The editor in which a proposal is written, on these words. */
export function wordsOn(runs: readonly Run[]): Editor {
  const element = globalThis.document.createElement('div');
  globalThis.document.body.append(element);
  const content = [{ type: 'paragraph', content: inlineContent(runs) as JSONContent[] }];
  return new Editor({
    element,
    extensions: wordsExtensions(),
    content: { type: 'doc', content },
    injectCSS: false,
  });
}

/** What the editor says. */
export function saidIn(editor: Editor): Run[] {
  return runsOf(editor.state.doc.child(0).toJSON() as BlockJson);
}
