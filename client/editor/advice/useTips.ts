import type { Editor } from '@tiptap/core';
import { useCallback, useState } from 'react';
import type { Paragraph } from '#shared/document.ts';
import type { Advice } from './Advice.ts';
import { goToWords } from './goToWords.ts';
import { useAdvice } from './useAdvice.ts';

interface TipsOptions {
  readonly paragraphs: readonly Paragraph[];
  readonly isEditable: boolean;
  readonly isNarrow: boolean;
}

/** The tips on a text, and whether they are shown. */
export interface ShownTips {
  readonly advice: readonly Advice[];
  readonly isOpen: boolean;
  readonly open: () => void;
  /** Makes room for something else. Always the same function. */
  readonly hide: () => void;
  /** Goes back to the text. */
  readonly leave: () => void;
  readonly goTo: (tip: Advice) => void;
}

/** The tips for whoever writes in this editor [W2]. */
export function useTips(editor: Editor, options: TipsOptions): ShownTips {
  const { paragraphs, isEditable, isNarrow } = options;
  const [isOpen, setIsOpen] = useState(false);
  const hide = useCallback(() => setIsOpen(false), []);
  return {
    advice: useAdvice(paragraphs, isEditable),
    isOpen: isOpen && isEditable,
    open: () => setIsOpen(true),
    hide,
    leave: () => {
      hide();
      editor.commands.focus();
    },
    goTo: (tip) => {
      // Without a margin the tips lie over the text.
      if (isNarrow) hide();
      goToWords(editor, tip);
    },
  };
}
