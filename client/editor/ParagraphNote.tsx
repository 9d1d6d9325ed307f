import type { ReactNode } from 'react';
import { useId } from 'react';
import type { Paragraph } from '#shared/document.ts';
import { classNames } from '../ui/classNames.ts';
import { useWords } from '../ui/LanguageProvider.tsx';
import type { BlockPlace } from './measureBlocks.ts';
import type { PlacedNote } from './placeNotes.ts';

interface ParagraphNoteProps {
  readonly paragraph: Paragraph & { readonly number: string };
  readonly block: BlockPlace | undefined;
  readonly note: PlacedNote | undefined;
  readonly isOpen: boolean;
  /** Without a margin the note opens in a sheet. */
  readonly isNarrow: boolean;
  readonly ground: ReactNode;
  readonly tail: ReactNode;
  /** What stands in the margin. */
  readonly children: ReactNode;
  readonly onGround: () => void;
}

/** What lies around one paragraph: its number, the ground under it and the note beside it. */
export function ParagraphNote(props: ParagraphNoteProps) {
  const { paragraph, block, note, isOpen, isNarrow } = props;
  const { desk } = useWords();
  const heading = useId();
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
          onClick={props.onGround}
        >
          {props.ground}
          {tailIsShown && <span className="manuscript__tail">{props.tail}</span>}
        </button>
      </div>
      {!isNarrow && (
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
          {props.children}
        </article>
      )}
    </li>
  );
}
