import type { Editor } from '@tiptap/core';
import { memo, useLayoutEffect, useMemo, useRef } from 'react';
import type { ParagraphId } from '#shared/ids.ts';
import { useWords } from '../ui/LanguageProvider.tsx';
import type { AwayPlace } from './AwayPlace.ts';
import { ParagraphNote } from './ParagraphNote.tsx';
import type { NoteHandle, Numbered, NoteRenders } from './ParagraphNote.tsx';
import { useGrowing } from './useGrowing.ts';
import { useHashTarget } from './useHashTarget.ts';
import { useMarginLayout } from './useMarginLayout.ts';

interface MarginProps extends NoteRenders {
  readonly editor: Editor;
  readonly numbered: readonly Numbered[];
  /** Whether this is the section the reader is at work in. */
  readonly isOpen: boolean;
  readonly openParagraph: ParagraphId | null;
  readonly isNarrow: boolean;
  /** Whether the reader may move paragraphs. */
  readonly isEditable: boolean;
  readonly onGround: (paragraph: ParagraphId) => void;
  /** Asks where a paragraph goes that leaves this section. */
  readonly onAway: (paragraph: ParagraphId, place: AwayPlace) => void;
}

/**
 * All that lies around a text, in the frame that holds both. Where a line comes to be written, this alone
 * is drawn anew: not the text, and not its tools.
 */
export const Margin = memo(function Margin(props: MarginProps) {
  const { editor, numbered, openParagraph, isNarrow, isEditable, onAway } = props;
  const { desk } = useWords();
  const list = useRef<HTMLOListElement>(null);
  // The text is there to be written in before all that lies around it.
  const drawn = useGrowing(numbered);
  const { places, bottom } = useMarginLayout(editor, { list, noted: drawn, open: openParagraph });
  const handle = useMemo(
    () => (isEditable ? handleOf(editor, onAway) : null),
    [editor, isEditable, onAway],
  );
  useHashTarget(props.isOpen && places.size > 0 && drawn === numbered);
  useLayoutEffect(() => {
    const frame = list.current?.parentElement;
    if (frame) frame.style.minBlockSize = isNarrow ? '' : `${bottom}px`;
  }, [bottom, isNarrow]);
  return (
    <ol className="manuscript__notes" aria-label={desk.notes} ref={list}>
      {drawn.map((paragraph) => (
        <ParagraphNote
          key={paragraph.id}
          paragraph={paragraph}
          place={places.get(paragraph.id) ?? null}
          isOpen={paragraph.id === openParagraph}
          isNarrow={isNarrow}
          handle={handle}
          renderMargin={props.renderMargin}
          renderGround={props.renderGround}
          renderTail={props.renderTail}
          onGround={props.onGround}
        />
      ))}
    </ol>
  );
});

function handleOf(editor: Editor, onAway: MarginProps['onAway']): NoteHandle {
  return {
    onTake: (paragraph, data) =>
      editor.commands.takeParagraph(paragraph, data, (place) => onAway(paragraph, place)),
    onLetGo: () => editor.commands.letGoOfParagraph(),
  };
}
