import { EditorContent } from '@tiptap/react';
import type { ReactNode, Ref } from 'react';
import { useCallback, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import type { Paragraph } from '#shared/document.ts';
import type { ParagraphId } from '#shared/ids.ts';
import type { Section } from '#shared/record/state.ts';
import type { SectionSession } from '../live/SectionSession.ts';
import { useStore } from '../live/Store.ts';
import { BottomSheet } from '../ui/BottomSheet.tsx';
import { useWords } from '../ui/LanguageProvider.tsx';
import './editor.css';
import type { AwayPlace } from './AwayPlace.ts';
import { Tips } from './advice/Tips.tsx';
import { useTips } from './advice/useTips.ts';
import { KeysDialog } from './KeysDialog.tsx';
import { LinkDialog } from './LinkDialog.tsx';
import { Margin } from './Margin.tsx';
import { MovedTo } from './MovedTo.tsx';
import { paragraphAtCaret } from './paragraphAtCaret.ts';
import type { Numbered, NoteRenders } from './ParagraphNote.tsx';
import type { TextHand } from './TextHand.ts';
import { Toolbar } from './Toolbar.tsx';
import { useAboveSheet } from './useAboveSheet.ts';
import { useChangedSince } from './useChangedSince.ts';
import { useIsHere } from './useIsHere.ts';
import { useIsNarrow } from './useIsNarrow.ts';
import { useKeysKey } from './useKeysKey.ts';
import { useLeaveNote } from './useLeaveNote.ts';
import { useSectionEditor } from './useSectionEditor.ts';
import { useSectionText } from './useSectionText.ts';
import { useTellText } from './useTellText.ts';
import { useTextKeys } from './useTextKeys.ts';
import { writeSteps } from './writeSteps.ts';

export interface SectionEditorProps extends NoteRenders {
  readonly session: SectionSession;
  readonly section: Section;
  /** The section's public number, counted from 1 [P4]. */
  readonly number: number;
  /** Whether this is the section the reader is at work in: the tools are for its text. */
  readonly isOpen: boolean;
  /** Whether the reader may type in the live text now [S2]. */
  readonly isEditable: boolean;
  /** Where the tools stand; null until that is there. */
  readonly tools: HTMLElement | null;
  /** Its words as they were told, until the live text is here. */
  readonly still: ReactNode;
  /** For the page to reach into the text. */
  readonly hand?: Ref<TextHand>;
  /** The paragraph whose thread or form stands open; its note keeps its line. */
  readonly openParagraph: ParagraphId | null;
  /** Called with the paragraph whose sheet was closed or whose note was left with Esc. */
  readonly onClose?: (paragraph: ParagraphId) => void;
  /** Called with the text after it changed, one's own doing or another's; soon, not at once. */
  readonly onParagraphs: (paragraphs: readonly Paragraph[]) => void;
  /** Asks where a paragraph goes that leaves this section; there, if it was dropped somewhere. */
  readonly onAway: (paragraph: ParagraphId, place?: AwayPlace) => void;
  /** Asks for a proposal on a paragraph, from the toolbar. */
  readonly onPropose?: (paragraph: ParagraphId) => void;
}

/** The text of a section, live, with numbers, ground and notes around it. */
export function SectionEditor(props: SectionEditorProps) {
  const { session, section } = props;
  const wasSynced = useStore(session.wasSynced);
  const isHere = useIsHere();
  if (!isHere || (!wasSynced && !section.adopted)) {
    return props.still;
  }
  // What is adopted is another text than the live one, and gets an editor of its own.
  const text = section.adopted ? 'adopted' : session.doc.guid;
  return <Manuscript key={`${section.id} ${text}`} {...props} />;
}

function Manuscript(props: SectionEditorProps) {
  const { session, section, isEditable, openParagraph, onParagraphs, onPropose } = props;
  const { desk } = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const isNarrow = useIsNarrow();
  const bar = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState<'link' | 'keys' | null>(null);
  const [sheet, setSheet] = useSheetOf(openParagraph, isNarrow);

  const editor = useSectionEditor({
    session,
    adopted: section.adopted,
    isEditable: isEditable && !section.adopted,
    label: desk.editor(`${props.number} ${section.title}`),
  });
  const paragraphs = useSectionText(editor, props.number);
  const tips = useTips(editor, { paragraphs, isEditable, isNarrow });
  const { hide: hideTips } = tips;
  const { onClose } = props;
  const openNote = useCallback(
    (paragraph: ParagraphId) => {
      if (isNarrow) return setSheet(paragraph);
      flushSync(hideTips);
      const note = frame.current?.querySelector<HTMLElement>(`[data-note="${paragraph}"]`);
      // A note that stepped back for what stands open elsewhere comes forward again.
      if (note?.matches('.margin-note--stepped-back')) flushSync(() => onClose?.(paragraph));
      note?.focus();
    },
    [isNarrow, hideTips, onClose, setSheet],
  );
  useImperativeHandle(
    props.hand,
    () => ({ write: (steps) => writeSteps(editor, steps), openNote }),
    [editor, openNote],
  );
  const openLink = () => setAsked('link');
  const openKeys = () => setAsked('keys');
  const closeAsked = () => setAsked(null);
  const openNoteAtCaret = () => {
    const paragraph = paragraphAtCaret(editor);
    if (paragraph) openNote(paragraph);
  };
  const sendAway = () => {
    const paragraph = paragraphAtCaret(editor);
    if (paragraph) props.onAway(paragraph);
  };
  useTextKeys(editor, {
    onLink: openLink,
    onAway: sendAway,
    onNote: openNoteAtCaret,
    onLeave: () => {
      if (editor.commands.leaveFootnote()) return;
      bar.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    },
  });
  useKeysKey(props.isOpen, openKeys);
  useLeaveNote(frame, (paragraph) => {
    editor.commands.focus();
    onClose?.(paragraph);
  });
  useTellText(onParagraphs, paragraphs);
  useChangedSince(editor, paragraphs);
  const numbered = useMemo(() => paragraphs.filter(isNumbered), [paragraphs]);

  const inSheet = isNarrow && numbered.find(({ id }) => id === sheet);
  useAboveSheet(editor, inSheet ? inSheet.id : null);
  const closeSheet = () => {
    if (inSheet) onClose?.(inSheet.id);
    setSheet(null);
  };
  const propose = () => {
    const paragraph = paragraphAtCaret(editor) ?? numbered[0]?.id;
    if (!paragraph) return;
    hideTips();
    onPropose?.(paragraph);
  };
  return (
    <>
      {isEditable &&
        props.isOpen &&
        props.tools &&
        createPortal(
          <>
            <Toolbar
              editor={editor}
              bar={bar}
              onLink={openLink}
              onAway={sendAway}
              onNote={openNoteAtCaret}
              onKeys={openKeys}
              onPropose={onPropose && propose}
              tips={tips}
            />
            {tips.isOpen && <Tips tips={tips} paragraphs={paragraphs} />}
          </>,
          props.tools,
        )}
      <div className="manuscript" ref={frame}>
        <EditorContent editor={editor} className="manuscript__text" />
        {numbered.length === 0 && (
          <p className="manuscript__hint">{isEditable ? desk.emptyText : desk.emptyReading}</p>
        )}
        <Margin
          editor={editor}
          numbered={numbered}
          isOpen={props.isOpen}
          openParagraph={openParagraph}
          isNarrow={isNarrow}
          isEditable={isEditable}
          renderMargin={props.renderMargin}
          renderGround={props.renderGround}
          renderTail={props.renderTail}
          onGround={openNote}
          onAway={props.onAway}
        />
        {isEditable && <MovedTo editor={editor} numbered={numbered} />}
      </div>
      {isNarrow && (
        <BottomSheet
          open={Boolean(inSheet)}
          title={inSheet ? desk.sheetTitle(inSheet.number) : ''}
          onClose={closeSheet}
        >
          {inSheet && props.renderMargin(inSheet)}
        </BottomSheet>
      )}
      <LinkDialog editor={editor} open={asked === 'link'} onClose={closeAsked} />
      <KeysDialog open={asked === 'keys'} onClose={closeAsked} />
    </>
  );
}

/** Whose sheet is up. What comes to stand open, by whatever way, stands in it. */
function useSheetOf(open: ParagraphId | null, isNarrow: boolean) {
  const [sheet, setSheet] = useState(open);
  const [before, setBefore] = useState(open);
  if (open !== before) {
    setBefore(open);
    setSheet(open ?? (isNarrow ? sheet : null));
  }
  return [sheet, setSheet] as const;
}

function isNumbered(paragraph: Paragraph): paragraph is Numbered {
  return paragraph.number !== null;
}
