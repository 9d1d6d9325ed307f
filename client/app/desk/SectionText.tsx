import { useDeferredValue, useState } from 'react';
import type { DocumentJson, Paragraph } from '#shared/document.ts';
import type { ParagraphId } from '#shared/ids.ts';
import { canPropose, isAmendable } from '#shared/record/rights.ts';
import { groundOf } from '#shared/view.ts';
import { SectionEditor } from '../../editor/SectionEditor.tsx';
import { GroundTail } from '../../endorse/GroundTail.tsx';
import { useLive, useRecord } from '../../live/LiveProvider.tsx';
import type { SectionSession } from '../../live/SectionSession.ts';
import { GroundLine } from '../../ui/ground/GroundLine.tsx';
import type { DeskPlace } from './DeskPlace.ts';
import { MarginNote } from './MarginNote.tsx';
import { MovePhase } from './MovePhase.tsx';
import type { OpenNote } from './OpenNote.ts';
import { RecoveredTexts } from './RecoveredTexts.tsx';
import { SectionHead } from './SectionHead.tsx';
import { useSectionGrounds } from './useSectionGrounds.ts';
import { useView } from './useView.ts';
import { Vanished } from './Vanished.tsx';

/** The text of a section as the editor tells it. */
export interface TextOnScreen {
  readonly paragraphs: readonly Paragraph[];
  readonly document: DocumentJson;
}

interface SectionTextProps {
  readonly place: DeskPlace;
  readonly session: SectionSession;
  readonly isEditable: boolean;
  /** Null until the editor is there. */
  readonly text: TextOnScreen | null;
  readonly onText: (paragraphs: readonly Paragraph[], document: DocumentJson) => void;
}

/** The open section: its head, its text, and beside each paragraph what partners say of it. */
export function SectionText({ place, session, isEditable, text, onText }: SectionTextProps) {
  const { section, number } = place;
  const record = useRecord();
  const { me } = useLive();
  const view = useView();
  const [open, setOpen] = useState<OpenNote>(null);
  const grounds = useSectionGrounds(section, text?.paragraphs ?? []);
  const shown = useDeferredValue(text?.document);
  const mayPropose = canPropose(record.people[me.person.id] ?? null) && isAmendable(section.phase);
  const openProposal = (paragraph: ParagraphId) => setOpen({ kind: 'proposal', paragraph });
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
        openParagraph={paragraphOf(open, grounds)}
        onClose={() => setOpen(null)}
        onPropose={mayPropose ? openProposal : undefined}
        renderMargin={(paragraph) => (
          <MarginNote paragraph={view(paragraph)} section={section} open={open} onOpen={setOpen} />
        )}
        renderGround={(paragraph) => (
          <GroundLine
            ground={groundOf(record, view(paragraph), me.partner.id)}
            of={paragraph.number}
          />
        )}
        renderTail={(paragraph) => <GroundTail paragraph={view(paragraph)} own={me.partner.id} />}
        onParagraphs={onText}
      />
      {shown && <Vanished section={section} document={shown} open={open} onOpen={setOpen} />}
    </section>
  );
}

function paragraphOf(
  open: OpenNote,
  grounds: ReturnType<typeof useSectionGrounds>,
): ParagraphId | null {
  if (open?.kind !== 'thread') return open?.paragraph ?? null;
  const found = grounds.find(({ paragraph }) =>
    paragraph.amendments.some(({ id }) => id === open.amendment),
  );
  return found?.paragraph.id ?? null;
}
