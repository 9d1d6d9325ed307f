import type { AnyExtension, Editor, JSONContent } from '@tiptap/core';
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret';
import { useEditor } from '@tiptap/react';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import { useEffect, useMemo, useState } from 'react';
import type { UndoManager } from 'yjs';
import type { DocumentJson } from '#shared/document.ts';
import type { SectionId } from '#shared/ids.ts';
import type { Language } from '#shared/language/language.ts';
import type { SectionSession } from '../live/SectionSession.ts';
import { useTextLanguage } from '../ui/TextLanguage.ts';
import { CaretFlags } from './CaretFlags.ts';
import { ChangedSince } from './ChangedSince.ts';
import { editorExtensions, schemaExtensions } from './editorExtensions.ts';
import { holdWhileWriting } from './holdWhileWriting.ts';

export interface SectionEditorOptions {
  readonly session: SectionSession;
  /** The immutable copy of an adopted section [S5]; then nothing live is shown. */
  readonly adopted: DocumentJson | null;
  readonly isEditable: boolean;
  readonly label: string;
}

/** An editor on a section's text. Made only after the first sync, so that it never writes first. */
export function useSectionEditor(options: SectionEditorOptions): Editor {
  const { session, adopted, isEditable, label } = options;
  const lang = useTextLanguage();
  const attributes = useMemo(
    () => attributesOf(label, isEditable, lang),
    [label, isEditable, lang],
  );
  const [flags] = useState(() => new CaretFlags(session.provider));
  const editor = useEditor(
    {
      extensions: [
        ...(adopted ? schemaExtensions() : liveExtensions(session, flags)),
        ChangedSince,
      ],
      content: (adopted as JSONContent | null) ?? undefined,
      editable: isEditable,
      editorProps: { attributes },
      injectCSS: false,
      immediatelyRender: true,
      shouldRerenderOnTransaction: false,
      onCreate: ({ editor: created }) => forgetHistory(created),
    },
    [session, adopted],
  );
  useEffect(() => {
    if (editor.isEditable !== isEditable) editor.setEditable(isEditable, false);
    editor.setOptions({ editorProps: { attributes } });
  }, [editor, isEditable, attributes]);
  useEffect(() => (adopted ? undefined : flags.follow()), [adopted, flags]);
  useEffect(
    () => (adopted ? undefined : holdWhileWriting(editor.view.dom, session.provider)),
    [adopted, editor, session],
  );
  return editor;
}

function liveExtensions(session: SectionSession, flags: CaretFlags): AnyExtension[] {
  return [
    ...editorExtensions(session.doc, session.provider.roomname as SectionId),
    CollaborationCaret.configure({
      provider: session.provider,
      // Who this is, the server says; the page only tells where the caret is.
      user: {},
      render: flags.render,
      selectionRender: flags.renderSelection,
    }),
  ];
}

// What came in with the first sync is nobody's step to undo.
function forgetHistory(editor: Editor): void {
  const history = yUndoPluginKey.getState(editor.state) as { undoManager: UndoManager } | undefined;
  history?.undoManager.clear();
}

function attributesOf(
  label: string,
  isEditable: boolean,
  lang: Language | undefined,
): Record<string, string> {
  const shared = {
    class: 'manuscript__editor reading',
    spellcheck: 'true',
    'aria-label': label,
    // In another language than this the browser would call every word of it wrong.
    ...(lang && { lang }),
  };
  return isEditable
    ? { ...shared, role: 'textbox', 'aria-multiline': 'true' }
    : { ...shared, role: 'region', tabindex: '-1' };
}
