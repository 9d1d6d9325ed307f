import type { RefObject } from 'react';
import { useDeferredValue, useSyncExternalStore } from 'react';
import type { Paragraph } from '#shared/document.ts';
import { canPropose, isAmendable } from '#shared/record/rights.ts';
import type { RefusalCode } from '#shared/refusal.ts';
import { useParagraphs } from '../../api/useParagraphs.ts';
import type { TextHand } from '../../editor/TextHand.ts';
import { useLive, useRecord } from '../../live/LiveProvider.tsx';
import type { SectionSession } from '../../live/SectionSession.ts';
import { TextLink } from '../../ui/TextLink.tsx';
import { useWords } from '../../ui/LanguageProvider.tsx';
import { deskHref } from './DeskPlace.ts';
import type { SectionPlace } from './DeskPlace.ts';
import { EndorseAll } from './EndorseAll.tsx';
import { MovePhase } from './MovePhase.tsx';
import { SectionHead } from './SectionHead.tsx';
import { SectionNotices } from './SectionNotices.tsx';
import { useMayWrite } from './useMayWrite.ts';
import { useSectionGrounds } from './useSectionGrounds.ts';

interface SectionTopProps {
  readonly place: SectionPlace;
  /** Null as long as the section is not live. */
  readonly session: SectionSession | null;
  /** What it says, when it is live; otherwise it is asked. */
  readonly text: readonly Paragraph[] | null;
  readonly hand: RefObject<TextHand | null>;
}

/**
 * The head of a section, and what one can do there. It is the same one whether the text below is live
 * or not: whoever has the keyboard in it keeps it when the section comes near.
 */
export function SectionTop({ place, session, text, hand }: SectionTopProps) {
  const { section } = place;
  const { data } = useParagraphs(section.id, text === null);
  const paragraphs = useDeferredValue(text ?? data?.paragraphs ?? nothing);
  const isEditable = useIsEditable(place, session);
  return (
    <SectionHead
      place={place}
      grounds={useSectionGrounds(section, text)}
      isEditable={isEditable}
      actions={
        <>
          <MovePhase place={place} session={session} />{' '}
          <EndorseAll place={place} paragraphs={paragraphs} /> <ReadIn place={place} />
        </>
      }
      notice={
        session && (
          <SectionNotices
            place={place}
            session={session}
            hand={hand}
            isEditable={isEditable}
            paragraphs={text}
          />
        )
      }
    />
  );
}

const nothing: readonly Paragraph[] = [];

function ReadIn({ place: { manifesto, section, number } }: Pick<SectionTopProps, 'place'>) {
  const { desk } = useWords();
  const person = useRecord().people[useLive().me.person.id] ?? null;
  if (!canPropose(person) || !isAmendable(section.phase)) return null;
  return <TextLink href={`${deskHref(manifesto, number)}/inlezen`}>{desk.readIn}</TextLink>;
}

function useIsEditable({ section }: SectionPlace, session: SectionSession | null): boolean {
  const refused = useSyncExternalStore(
    (listener) => session?.refused.subscribe(listener) ?? (() => undefined),
    (): RefusalCode | null => session?.refused.get() ?? null,
  );
  return useMayWrite([section]) && refused === null;
}
