import type { Paragraph } from '#shared/document.ts';
import { groundOf } from '#shared/view.ts';
import { SectionEditor } from '../../editor/SectionEditor.tsx';
import { EndorseNote } from '../../endorse/EndorseNote.tsx';
import { GroundTail } from '../../endorse/GroundTail.tsx';
import { useLive, useRecord } from '../../live/LiveProvider.tsx';
import type { SectionSession } from '../../live/SectionSession.ts';
import { GroundLine } from '../../ui/ground/GroundLine.tsx';
import type { DeskPlace } from './DeskPlace.ts';
import { MovePhase } from './MovePhase.tsx';
import { RecoveredTexts } from './RecoveredTexts.tsx';
import { SectionHead } from './SectionHead.tsx';
import { useSectionGrounds } from './useSectionGrounds.ts';
import { useView } from './useView.ts';

interface SectionTextProps {
  readonly place: DeskPlace;
  readonly session: SectionSession;
  readonly isEditable: boolean;
  readonly paragraphs: readonly Paragraph[] | null;
  readonly onParagraphs: (paragraphs: readonly Paragraph[]) => void;
}

/** The open section: its head, its text, and beside each paragraph what partners say of it. */
export function SectionText(props: SectionTextProps) {
  const { place, session, isEditable, paragraphs } = props;
  const { section, number } = place;
  const record = useRecord();
  const { me } = useLive();
  const view = useView();
  const grounds = useSectionGrounds(section, paragraphs ?? []);
  const groundUnder = (paragraph: Paragraph) => groundOf(record, view(paragraph), me.partner.id);
  return (
    <section>
      <SectionHead
        place={place}
        grounds={grounds.map(({ ground }) => ground)}
        isEditable={isEditable}
        actions={<MovePhase place={place} session={session} />}
        notice={<RecoveredTexts session={session} section={section} />}
      />
      <SectionEditor
        session={session}
        section={section}
        number={number}
        isEditable={isEditable}
        openParagraph={null}
        renderMargin={(paragraph) => (
          <EndorseNote paragraph={view(paragraph)} section={section} me={me} />
        )}
        renderGround={(paragraph) => (
          <GroundLine ground={groundUnder(paragraph)} of={paragraph.number} />
        )}
        renderTail={(paragraph) => <GroundTail paragraph={view(paragraph)} own={me.partner.id} />}
        onParagraphs={props.onParagraphs}
      />
    </section>
  );
}
