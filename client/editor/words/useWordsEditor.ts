import type { Editor, JSONContent } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { useEditor } from '@tiptap/react';
import { useEffect, useRef, useState } from 'react';
import { inlineContent, runsOf } from '#shared/document.ts';
import type { BlockJson } from '#shared/document.ts';
import type { Run } from '#shared/wording.ts';
import { sayRuns } from '../sayRuns.ts';
import { wordsExtensions } from './wordsExtensions.ts';

interface WordsEditorOptions {
  readonly runs: readonly Run[];
  readonly takesFocus: boolean;
  /** Called with the words at each change, as they are typed: not in canonical form. */
  readonly onChange: (runs: Run[]) => void;
  /** The same object until something in it changes. */
  readonly editorProps: { readonly attributes: Record<string, string> };
}

/**
 * An editor on the words of one paragraph, which its owner keeps: what is typed is told, and words
 * that come from elsewhere go in as one step that undo takes back.
 */
export function useWordsEditor(options: WordsEditorOptions): Editor {
  const { runs, takesFocus, onChange, editorProps } = options;
  // The same objects at each drawing: the editor would take others for new settings, while one types.
  const [start] = useState(() => ({ extensions: wordsExtensions(), content: contentOf(runs) }));
  const told = useRef(runs);
  const editor = useEditor({
    ...start,
    autofocus: takesFocus && 'end',
    editorProps,
    injectCSS: false,
    immediatelyRender: true,
    shouldRerenderOnTransaction: false,
    onUpdate: ({ editor: { state } }) => {
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
    // Not told again: whoever says it may have gone on meanwhile, and would be set back.
    if (tr.docChanged) editor.view.dispatch(closeHistory(tr).setMeta('preventUpdate', true));
  }, [editor, runs]);
  return editor;
}

function contentOf(runs: readonly Run[]): JSONContent {
  const content = inlineContent(runs) as JSONContent[];
  return { type: 'doc', content: [{ type: 'paragraph', content }] };
}
