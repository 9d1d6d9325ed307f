import { EditorContent } from '@tiptap/react';
import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { BlockKind, Run } from '#shared/wording.ts';
import type { FieldAttributes } from '../../ui/FormField.tsx';
import { useWords } from '../../ui/LanguageProvider.tsx';
import { LinkDialog } from '../LinkDialog.tsx';
import { Toolbar } from '../Toolbar.tsx';
import type { ToolName } from '../Toolbar.tsx';
import { useIsHere } from '../useIsHere.ts';
import { useWordsEditor } from './useWordsEditor.ts';
import './words.css';

export interface WordsEditorProps extends FieldAttributes {
  readonly label: string;
  /** What kind of paragraph it is, to show the words as they will stand. */
  readonly kind: BlockKind;
  readonly runs: readonly Run[];
  readonly takesFocus: boolean;
  readonly onChange: (runs: Run[]) => void;
}

const tools: readonly ToolName[] = ['bold', 'italic', 'link', 'undo'];

/** The editor of the text on the words of one paragraph: for what is proposed, not yet in the text. */
export function WordsEditor(props: WordsEditorProps) {
  return useIsHere() ? <Words {...props} /> : null;
}

function Words({ label, kind, runs, takesFocus, onChange, ...field }: WordsEditorProps) {
  const { amend } = useWords();
  const bar = useRef<HTMLDivElement>(null);
  const [isLinking, setIsLinking] = useState(false);
  const editor = useWordsEditor({
    runs,
    takesFocus,
    onChange,
    attributes: attributesOf(label, field),
  });
  useEffect(() => {
    const text = editor.view.dom;
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      if (event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      setIsLinking(true);
    };
    text.addEventListener('keydown', press);
    return () => text.removeEventListener('keydown', press);
  }, [editor]);
  return (
    <div className="words">
      <Toolbar
        editor={editor}
        bar={bar}
        label={amend.form.tools}
        only={tools}
        onLink={() => setIsLinking(true)}
      />
      <EditorContent editor={editor} className={`words__text words__text--${kind}`} />
      {/* Outside the form that this stands in: forms do not stand in one another. */}
      {createPortal(
        <LinkDialog editor={editor} open={isLinking} onClose={() => setIsLinking(false)} />,
        document.body,
      )}
    </div>
  );
}

function attributesOf(label: string, field: FieldAttributes): Record<string, string> {
  const said = Object.entries(field).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)] as const],
  );
  return {
    class: 'words__editor reading reading--small',
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': label,
    spellcheck: 'true',
    ...Object.fromEntries(said),
  };
}
