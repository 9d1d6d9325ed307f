import { EditorContent, useEditor } from '@tiptap/react';
import { useRef, useState } from 'react';
import { Doc } from 'yjs';
import { Tips } from '../../editor/advice/Tips.tsx';
import { useTips } from '../../editor/advice/useTips.ts';
import { editorExtensions } from '../../editor/editorExtensions.ts';
import '../../editor/editor.css';
import { Toolbar } from '../../editor/Toolbar.tsx';
import { useSectionText } from '../../editor/useSectionText.ts';
import { useStyleWords } from './useStyleWords.ts';

/** A text of nobody's to try the tools on. */
export function EditorSpecimen({ text }: { text: string }) {
  const { sample } = useStyleWords();
  const bar = useRef<HTMLDivElement>(null);
  const [document] = useState(() => new Doc());
  const editor = useEditor({
    extensions: editorExtensions(document),
    editorProps: {
      attributes: {
        class: 'manuscript__editor reading',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': sample.of,
      },
    },
    injectCSS: false,
    onCreate: ({ editor: created }) => created.commands.setContent(`<p>${text}</p>`),
  });
  const paragraphs = useSectionText(editor, 1);
  const tips = useTips(editor, { paragraphs, isEditable: true, isNarrow: false });
  return (
    <div className="style-editor" lang="nl">
      <Toolbar
        editor={editor}
        bar={bar}
        onLink={() => undefined}
        onAway={() => undefined}
        onNote={() => undefined}
        onKeys={() => undefined}
        tips={tips}
      />
      {tips.isOpen && <Tips tips={tips} paragraphs={paragraphs} />}
      <EditorContent editor={editor} />
    </div>
  );
}
