import type { ReactNode } from 'react';
import { memo, useId } from 'react';
import type { Paragraph } from '#shared/document.ts';
import type { ParagraphId } from '#shared/ids.ts';
import { classNames } from '../ui/classNames.ts';
import { useWords } from '../ui/LanguageProvider.tsx';
import { AroundParagraph } from './AroundParagraph.tsx';
import type { BlockPlace } from './measureBlocks.ts';
import type { PlacedNote } from './placeNotes.ts';

/** A paragraph that has a public number [P4]. */
export type Numbered = Paragraph & { readonly number: string };

type Render = (paragraph: Numbered) => ReactNode;

interface ParagraphNoteProps {
  readonly paragraph: Numbered;
  readonly block: BlockPlace | undefined;
  readonly note: PlacedNote | undefined;
  readonly isOpen: boolean;
  /** Without a margin the note opens in a sheet. */
  readonly isNarrow: boolean;
  /** What stands in the margin. */
  readonly renderMargin: Render;
  readonly renderGround: Render;
  /** The words of the margin in one line, where there is no margin. */
  readonly renderTail: Render;
  readonly onGround: (paragraph: ParagraphId) => void;
}

/**
 * What lies around one paragraph: its number, the ground under it and the note beside it. Drawn
 * anew only when something of that changed, not at every keystroke elsewhere.
 */
export const ParagraphNote = memo(function ParagraphNote(props: ParagraphNoteProps) {
  const { paragraph, block, note, isOpen, isNarrow } = props;
  const { desk } = useWords();
  const tailIsShown = isNarrow || isOpen || note?.isSteppedBack === true;
  return (
    <li className={classNames(!block && 'manuscript__unplaced')}>
      <div
        className={classNames('manuscript__number', isOpen && 'manuscript__number--open')}
        id={`p-${paragraph.id}`}
        style={{ insetBlockStart: block?.top }}
      >
        <a href={`#p-${paragraph.id}`} aria-label={desk.linkToParagraph(paragraph.number)}>
          {paragraph.number}
        </a>
      </div>
      <div className="manuscript__ground" style={{ insetBlockStart: block?.bottom }}>
        <button
          type="button"
          className="draagvlak-ground-link"
          aria-haspopup={isNarrow ? 'dialog' : undefined}
          onClick={() => props.onGround(paragraph.id)}
        >
          <AroundParagraph paragraph={paragraph} render={props.renderGround} />
          {tailIsShown && (
            <span className="manuscript__tail">
              <AroundParagraph paragraph={paragraph} render={props.renderTail} />
            </span>
          )}
        </button>
      </div>
      {!isNarrow && <Beside {...props} />}
    </li>
  );
});

function Beside({ paragraph, block, note, isOpen, renderMargin }: ParagraphNoteProps) {
  const { desk } = useWords();
  const heading = useId();
  return (
    <article
      className={classNames(
        'margin-note',
        isOpen && 'margin-note--open',
        note?.isSteppedBack && 'margin-note--stepped-back',
      )}
      data-note={paragraph.id}
      aria-labelledby={heading}
      tabIndex={-1}
      style={{ insetBlockStart: note?.top ?? block?.top }}
    >
      <h3 className="visually-hidden" id={heading}>
        {desk.sheetTitle(paragraph.number)}
      </h3>
      <AroundParagraph paragraph={paragraph} render={renderMargin} />
    </article>
  );
}
