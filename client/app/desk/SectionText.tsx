import type { RefObject } from 'react';
import { useCallback, useDeferredValue, useState } from 'react';
import type { Paragraph } from '#shared/document.ts';
import type { ParagraphId, SectionId } from '#shared/ids.ts';
import { canPropose, isAmendable } from '#shared/record/rights.ts';
import type { RecordState, Section } from '#shared/record/state.ts';
import type { TextHand } from '../../editor/TextHand.ts';
import { GroundTail } from '../../endorse/GroundTail.tsx';
import { useLive, useRecord } from '../../live/LiveProvider.tsx';
import type { SectionSession } from '../../live/SectionSession.ts';
import type { SectionPlace } from './DeskPlace.ts';
import { DoubtTail } from './DoubtTail.tsx';
import { EditorWhenHere } from './EditorWhenHere.ts';
import { MarginNote } from './MarginNote.tsx';
import { openAt } from './OpenNote.ts';
import type { OpenNote } from './OpenNote.ts';
import { ParagraphDoubts } from './ParagraphDoubts.tsx';
import { StillText } from './StillText.tsx';
import { UnderParagraph } from './UnderParagraph.tsx';
import { useAskedThread } from './useAskedThread.ts';
import { useMoveAway } from './useMoveAway.tsx';
import { useDoubtActs } from './useDoubtActs.ts';
import type { DoubtActs } from './useDoubtActs.ts';
import { useView } from './useView.ts';
import { Vanished } from './Vanished.tsx';

interface SectionTextProps {
  readonly place: SectionPlace;
  readonly session: SectionSession;
  /** Whether this is the section the reader is at work in. */
  readonly isOpen: boolean;
  readonly isEditable: boolean;
  /** The text as the editor tells it; null until the editor is there. */
  readonly paragraphs: readonly Paragraph[] | null;
  /** Where the tools for writing stand; null until that is there. */
  readonly tools: HTMLElement | null;
  /** For the page to reach into the text. */
  readonly hand: RefObject<TextHand | null>;
  readonly onText: (section: SectionId, paragraphs: readonly Paragraph[]) => void;
}

/** A live section's text, and beside each paragraph what partners say of it. */
export function SectionText(props: SectionTextProps) {
  const { place, session, isOpen, isEditable, paragraphs, hand, onText } = props;
  const { section, number } = place;
  const record = useRecord();
  const { me } = useLive();
  const [open, setOpen] = useState<OpenNote>(null);
  useAskedThread(section.id, setOpen);
  const shown = useDeferredValue(paragraphs);
  const mayPropose = canPropose(record.people[me.person.id] ?? null) && isAmendable(section.phase);
  const openProposal = (paragraph: ParagraphId) => setOpen({ kind: 'proposal', paragraph });
  const close = useCallback(() => setOpen(null), []);
  const tell = useCallback(
    (now: readonly Paragraph[]) => onText(section.id, now),
    [onText, section.id],
  );
  const doubts = useDoubtActs({ session, hand, isEditable });
  const away = useMoveAway(place, paragraphs, isOpen);
  const drawn = useDrawn({ section, open, onOpen: setOpen, doubts });
  return (
    <>
      <EditorWhenHere
        session={session}
        section={section}
        number={number}
        isOpen={isOpen}
        isEditable={isEditable}
        tools={props.tools}
        still={<StillText section={section} text={paragraphs} />}
        hand={hand}
        openParagraph={paragraphOf(open, record, paragraphs ?? [])}
        onClose={close}
        onAway={away.ask}
        onPropose={mayPropose ? openProposal : undefined}
        {...drawn}
        onParagraphs={tell}
      />
      {away.drawn}
      {shown && <Vanished section={section} paragraphs={shown} open={open} onOpen={setOpen} />}
    </>
  );
}

interface Drawn {
  readonly section: Section;
  readonly open: OpenNote;
  readonly onOpen: (open: OpenNote) => void;
  readonly doubts: DoubtActs;
}

// The same functions until something changes, so that typing leaves what they drew as it is.
function useDrawn({ section, open, onOpen, doubts }: Drawn) {
  const view = useView();
  const { partners } = useRecord();
  const own = useLive().me.partner.id;
  const renderMargin = useCallback(
    (paragraph: Paragraph) => {
      const seen = view(paragraph);
      return (
        <>
          <ParagraphDoubts paragraph={paragraph} acts={doubts} />
          <MarginNote
            paragraph={seen}
            section={section}
            open={openAt(open, seen)}
            onOpen={onOpen}
          />
        </>
      );
    },
    [view, section, open, onOpen, doubts],
  );
  const renderGround = useCallback(
    (paragraph: Paragraph) => (
      <UnderParagraph paragraph={view(paragraph)} partners={partners} own={own} />
    ),
    [view, partners, own],
  );
  const renderTail = useCallback(
    (paragraph: Paragraph) => (
      <>
        <DoubtTail paragraph={paragraph} session={doubts.session} />
        <GroundTail paragraph={view(paragraph)} own={own} />
      </>
    ),
    [view, own, doubts.session],
  );
  return { renderMargin, renderGround, renderTail };
}

function paragraphOf(
  open: OpenNote,
  { amendments }: RecordState,
  paragraphs: readonly Paragraph[],
): ParagraphId | null {
  if (open?.kind !== 'thread') return open?.paragraph ?? null;
  const about = amendments[open.amendment]?.paragraph;
  const found = paragraphs.find(({ id, aliases }) => [id, ...aliases].some((one) => one === about));
  return found?.id ?? null;
}
