import type { Editor, JSONContent } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { useEditor } from '@tiptap/react';
import { useEffect, useRef, useState } from 'react';
import { inlineContent, runsOf } from '#shared/document.ts';
import type { BlockJson } from '#shared/document.ts';
import type { Run } from '#shared/wording.ts';
import { sayRuns } from '../sayRuns.ts';
import { wordsExtensions } from './wordsExtensions.ts';

/** Marks words that come from the owner, who knows them. */
const fromOwner = 'fromOwner';

interface WordsEditorOptions {
  readonly runs: readonly Run[];
  readonly takesFocus: boolean;
  /** Called with the words at each change, as they are typed: not in canonical form. */
  readonly onChange: (runs: Run[]) => void;
  readonly attributes: Record<string, string>;
}

/**
 * An editor on the words of one paragraph, which its owner keeps: what is typed is told, and words
 * that come from elsewhere go in as one step that undo takes back.
 */
export function useWordsEditor(options: WordsEditorOptions): Editor {
  const { runs, takesFocus, onChange, attributes } = options;
  const [extensions] = useState(wordsExtensions);
  const told = useRef(runs);
  const editor = useEditor({
    extensions,
    content: contentOf(runs),
    autofocus: takesFocus && 'end',
    editorProps: { attributes },
    injectCSS: false,
    immediatelyRender: true,
    shouldRerenderOnTransaction: false,
    onUpdate: ({ editor: { state }, transaction }) => {
      if (transaction.getMeta(fromOwner)) return;
      const said = runsOf(state.doc.child(0).toJSON() as BlockJson);
      told.current = said;
      onChange(said);
    },
  });
  useEffect(() => {
    if (told.current === runs) return;
    told.current = runs;
    const { tr } = editor.state;
    sayRuns(tr, 0, runs);
    if (tr.docChanged) editor.view.dispatch(closeHistory(tr).setMeta(fromOwner, true));
  }, [editor, runs]);
  return editor;
}

function contentOf(runs: readonly Run[]): JSONContent {
  const content = inlineContent(runs) as JSONContent[];
  return { type: 'doc', content: [{ type: 'paragraph', content }] };
}
