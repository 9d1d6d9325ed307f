import type { ReactNode } from 'react';
import { memo, useId } from 'react';
import type { Paragraph } from '#shared/document.ts';
import type { ParagraphId } from '#shared/ids.ts';
import { classNames } from '../ui/classNames.ts';
import { useWords } from '../ui/LanguageProvider.tsx';
import { AroundParagraph } from './AroundParagraph.tsx';
import type { NotePlace } from './useMarginLayout.ts';

/** A paragraph that has a public number [P4]. */
export type Numbered = Paragraph & { readonly number: string };

type Render = (paragraph: Numbered) => ReactNode;

/** What lies around a paragraph. The same function as before leaves what it drew as it is. */
export interface NoteRenders {
  /** The note beside a paragraph; on a narrow page it comes in a sheet. */
  readonly renderMargin: Render;
  /** The ground line under a paragraph, with its spoken sentence. */
  readonly renderGround: Render;
  /** The small line under the ground line, where there is no margin. */
  readonly renderTail: Render;
}

/** What hears that a paragraph is dragged by its number. */
export interface NoteHandle {
  readonly onTake: (paragraph: ParagraphId, data: DataTransfer) => void;
  readonly onLetGo: () => void;
}

interface ParagraphNoteProps extends NoteRenders {
  readonly paragraph: Numbered;
  /** Null while it stands nowhere. */
  readonly place: NotePlace | null;
  readonly isOpen: boolean;
  /** Without a margin the note opens in a sheet. */
  readonly isNarrow: boolean;
  /** Null where the reader may not move it. */
  readonly handle: NoteHandle | null;
  readonly onGround: (paragraph: ParagraphId) => void;
}

/**
 * What lies around one paragraph: its number, the ground under it and the note beside it. Drawn
 * anew only when something of that changed, not at every keystroke elsewhere.
 */
export const ParagraphNote = memo(function ParagraphNote(props: ParagraphNoteProps) {
  const { paragraph, place, isOpen, isNarrow, handle } = props;
  const { desk } = useWords();
  const tailIsShown = isNarrow || isOpen || place?.isSteppedBack === true;
  return (
    <li
      className={classNames('manuscript__note', !place && 'manuscript__unplaced')}
      style={{ marginBlockStart: place?.step }}
    >
      <div
        className={classNames('manuscript__number', isOpen && 'manuscript__number--open')}
        id={`p-${paragraph.id}`}
      >
        <a
          href={`#p-${paragraph.id}`}
          className={handle ? 'manuscript__handle' : undefined}
          aria-label={desk.linkToParagraph(paragraph.number)}
          title={handle ? desk.dragNumber : undefined}
          onDragStart={(event) => handle?.onTake(paragraph.id, event.dataTransfer)}
          onDragEnd={handle?.onLetGo}
        >
          {paragraph.number}
        </a>
      </div>
      {/* The note is in a sheet: whoever goes by headings comes to the way there. */}
      {isNarrow && <NoteHeading number={paragraph.number} />}
      <div className="manuscript__ground" style={{ marginBlockStart: groundAt(place) }}>
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

// In the room that the text leaves under each paragraph.
function groundAt(place: NotePlace | null): string | undefined {
  return place ? `calc(${place.end}px - var(--under))` : undefined;
}

function Beside({ paragraph, place, isOpen, renderMargin }: ParagraphNoteProps) {
  const heading = useId();
  return (
    <article
      className={classNames(
        'margin-note',
        isOpen && 'margin-note--open',
        place?.isSteppedBack && 'margin-note--stepped-back',
      )}
      data-note={paragraph.id}
      aria-labelledby={heading}
      tabIndex={-1}
      style={{ marginBlockStart: place?.note }}
    >
      <NoteHeading number={paragraph.number} id={heading} />
      <AroundParagraph paragraph={paragraph} render={renderMargin} />
    </article>
  );
}

// One for each paragraph, with a margin and without.
function NoteHeading({ number, id }: { number: string; id?: string }) {
  const { desk } = useWords();
  return (
    <h3 className="visually-hidden" id={id}>
      {desk.sheetTitle(number)}
    </h3>
  );
}
