import { EditorContent } from '@tiptap/react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Language } from '#shared/language/language.ts';
import type { BlockKind, Run } from '#shared/wording.ts';
import type { FieldAttributes } from '../../ui/FormField.tsx';
import { useWords } from '../../ui/LanguageProvider.tsx';
import { useTextLanguage } from '../../ui/TextLanguage.ts';
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

const tools: readonly ToolName[] = ['bold', 'italic', 'link', 'footnote', 'undo', 'redo'];

/** The editor of the text on the words of one paragraph: for what is proposed, not yet in the text. */
export function WordsEditor(props: WordsEditorProps) {
  return useIsHere() ? <Words {...props} /> : null;
}

function Words(props: WordsEditorProps) {
  const { label, kind, runs, takesFocus, onChange } = props;
  const { amend } = useWords();
  const bar = useRef<HTMLDivElement>(null);
  const [isLinking, setIsLinking] = useState(false);
  const lang = useTextLanguage();
  const { id, 'aria-describedby': described, 'aria-invalid': isInvalid } = props;
  const editorProps = useMemo(
    () => ({ attributes: attributesOf({ label, id, described, isInvalid, lang }) }),
    [label, id, described, isInvalid, lang],
  );
  const editor = useWordsEditor({ runs, takesFocus, onChange, editorProps });
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
  useEffect(() => {
    // The browser does not know the editor for a field, and leads nobody from its label to it.
    const named = document.querySelector(`label[for="${id}"]`);
    const go = () => editor.commands.focus();
    named?.addEventListener('click', go);
    return () => named?.removeEventListener('click', go);
  }, [editor, id]);
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

interface Said {
  readonly label: string;
  readonly id: string;
  readonly described: string | undefined;
  readonly isInvalid: true | undefined;
  readonly lang: Language | undefined;
}

function attributesOf({ label, id, described, isInvalid, lang }: Said): Record<string, string> {
  return {
    id,
    class: 'words__editor reading reading--small',
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': label,
    ...(described && { 'aria-describedby': described }),
    ...(isInvalid && { 'aria-invalid': 'true' }),
    spellcheck: 'true',
    ...(lang && { lang }),
  };
}
