import { EditorContent } from '@tiptap/react';
import type { ReactNode } from 'react';
import { startTransition, useEffect, useRef, useState } from 'react';
import type { DocumentJson, Paragraph } from '#shared/document.ts';
import type { ParagraphId } from '#shared/ids.ts';
import type { Section } from '#shared/record/state.ts';
import type { SectionSession } from '../live/SectionSession.ts';
import { useStore } from '../live/Store.ts';
import { BottomSheet } from '../ui/BottomSheet.tsx';
import { useWords } from '../ui/LanguageProvider.tsx';
import { AroundParagraph } from './AroundParagraph.tsx';
import './editor.css';
import { LinkDialog } from './LinkDialog.tsx';
import { paragraphAtCaret } from './paragraphAtCaret.ts';
import { ParagraphNote } from './ParagraphNote.tsx';
import { Toolbar } from './Toolbar.tsx';
import { useChangedSince } from './useChangedSince.ts';
import { useHashTarget } from './useHashTarget.ts';
import { useIsNarrow } from './useIsNarrow.ts';
import { useLeaveNote } from './useLeaveNote.ts';
import { useMarginLayout } from './useMarginLayout.ts';
import { useSectionEditor } from './useSectionEditor.ts';
import { useSectionText } from './useSectionText.ts';
import { useTextKeys } from './useTextKeys.ts';

type Numbered = Paragraph & { readonly number: string };

export interface SectionEditorProps {
  readonly session: SectionSession;
  readonly section: Section;
  /** The section's public number, counted from 1 [P4]. */
  readonly number: number;
  /** Whether the reader may type in the live text now [S2]. */
  readonly isEditable: boolean;
  /** The paragraph whose thread or form stands open; its note keeps its line. */
  readonly openParagraph: ParagraphId | null;
  /** Called with the paragraph whose sheet was closed or whose note was left with Esc. */
  readonly onClose?: (paragraph: ParagraphId) => void;
  /** The note beside a paragraph; on a narrow page it comes in a sheet. */
  readonly renderMargin: (paragraph: Numbered) => ReactNode;
  /** The ground line under a paragraph, with its spoken sentence. */
  readonly renderGround: (paragraph: Numbered) => ReactNode;
  /** The small line under the ground line, where there is no margin. */
  readonly renderTail: (paragraph: Numbered) => ReactNode;
  /** Called with the text after each change, one's own or another's. */
  readonly onParagraphs: (paragraphs: readonly Paragraph[], document: DocumentJson) => void;
  /** Asks for a proposal on a paragraph, from the toolbar. */
  readonly onPropose?: (paragraph: ParagraphId) => void;
}

/** The text of a section, live, with numbers, ground and notes around it. */
export function SectionEditor(props: SectionEditorProps) {
  const { session, section } = props;
  const { desk } = useWords();
  const wasSynced = useStore(session.wasSynced);
  if (!wasSynced && !section.adopted) {
    return <output className="manuscript__loading">{desk.loading}</output>;
  }
  return <Manuscript key={`${section.id} ${session.doc.guid}`} {...props} />;
}

function Manuscript(props: SectionEditorProps) {
  const { session, section, isEditable, openParagraph, onParagraphs, onPropose } = props;
  const { desk } = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const isNarrow = useIsNarrow();
  const [isLinking, setIsLinking] = useState(false);
  const [sheet, setSheet] = useState<ParagraphId | null>(null);

  const openNote = (paragraph: ParagraphId) => {
    if (isNarrow) setSheet(paragraph);
    else frame.current?.querySelector<HTMLElement>(`[data-note="${paragraph}"]`)?.focus();
  };
  const editor = useSectionEditor({
    session,
    adopted: section.adopted,
    isEditable: isEditable && !section.adopted,
    label: desk.editor(`${props.number} ${section.title}`),
  });
  useTextKeys(editor, {
    onLink: () => setIsLinking(true),
    onNote: () => {
      const paragraph = paragraphAtCaret(editor);
      if (paragraph) openNote(paragraph);
    },
  });
  useLeaveNote(frame, (paragraph) => {
    editor.commands.focus();
    props.onClose?.(paragraph);
  });
  const { paragraphs, document } = useSectionText(editor, props.number);
  // The page around the text may take its time: typing must not wait for it.
  useEffect(
    () => startTransition(() => onParagraphs(paragraphs, document)),
    [onParagraphs, paragraphs, document],
  );
  useChangedSince(editor, paragraphs);
  const numbered = paragraphs.filter((paragraph): paragraph is Numbered => !!paragraph.number);
  const layout = useMarginLayout(editor, { frame, paragraphs, open: openParagraph });
  useHashTarget(layout.blocks.size > 0);

  const inSheet = numbered.find(({ id }) => id === sheet);
  const closeSheet = () => {
    if (sheet) props.onClose?.(sheet);
    setSheet(null);
  };
  const propose = () => {
    const paragraph = paragraphAtCaret(editor) ?? numbered[0]?.id;
    if (!paragraph) return;
    onPropose?.(paragraph);
    if (isNarrow) setSheet(paragraph);
  };
  return (
    <>
      {isEditable && (
        <Toolbar
          editor={editor}
          onLink={() => setIsLinking(true)}
          onPropose={onPropose && propose}
        />
      )}
      <div
        className="manuscript"
        ref={frame}
        style={{ minBlockSize: isNarrow ? undefined : layout.bottom }}
      >
        <EditorContent editor={editor} className="manuscript__text" />
        {numbered.length === 0 && (
          <p className="manuscript__hint">{isEditable ? desk.emptyText : desk.emptyReading}</p>
        )}
        <ol className="manuscript__notes" aria-label={desk.notes}>
          {numbered.map((paragraph) => (
            <ParagraphNote
              key={paragraph.id}
              paragraph={paragraph}
              block={layout.blocks.get(paragraph.id)}
              note={layout.notes.get(paragraph.id)}
              isOpen={paragraph.id === openParagraph}
              isNarrow={isNarrow}
              ground={<AroundParagraph paragraph={paragraph} render={props.renderGround} />}
              tail={<AroundParagraph paragraph={paragraph} render={props.renderTail} />}
              onGround={() => openNote(paragraph.id)}
            >
              {!isNarrow && <AroundParagraph paragraph={paragraph} render={props.renderMargin} />}
            </ParagraphNote>
          ))}
        </ol>
      </div>
      {isNarrow && (
        <BottomSheet
          open={inSheet !== undefined}
          title={inSheet ? desk.sheetTitle(inSheet.number) : ''}
          onClose={closeSheet}
        >
          {inSheet && props.renderMargin(inSheet)}
        </BottomSheet>
      )}
      <LinkDialog editor={editor} open={isLinking} onClose={() => setIsLinking(false)} />
    </>
  );
}
