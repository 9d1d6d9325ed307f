import type { Editor } from '@tiptap/core';
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import type { Transaction } from '@tiptap/pm/state';
import { useEffect, useState } from 'react';
import type { ParagraphId } from '#shared/ids.ts';
import { useWords } from '../ui/LanguageProvider.tsx';
import { paragraphAtCaret } from './paragraphAtCaret.ts';
import type { Numbered } from './ParagraphNote.tsx';

interface MovedToProps {
  readonly editor: Editor;
  readonly numbered: readonly Numbered[];
}

/**
 * Says to who does not see it which number a paragraph has that was just moved, by key or by tool: also
 * when that is undone, or others change it, until one writes on.
 */
export function MovedTo({ editor, numbered }: MovedToProps) {
  const { desk } = useWords();
  const [moved, setMoved] = useState<ParagraphId | null>(null);
  useEffect(() => {
    const follow = ({ transaction }: { transaction: Transaction }) => {
      if (!transaction.docChanged || isChangeOrigin(transaction)) return;
      setMoved(transaction.getMeta('uiEvent') === 'move' ? paragraphAtCaret(editor) : null);
    };
    editor.on('transaction', follow);
    return () => void editor.off('transaction', follow);
  }, [editor]);
  const number = numbered.find(({ id }) => id === moved)?.number;
  return <output className="visually-hidden">{number && desk.nowAt(number)}</output>;
}
