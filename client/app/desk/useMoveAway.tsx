import { Suspense, lazy, useCallback, useEffect, useRef, useState } from 'react';
import type { Dispatch, ReactNode, SetStateAction } from 'react';
import type { Paragraph } from '#shared/document.ts';
import type { ParagraphId, SectionId } from '#shared/ids.ts';
import { sectionsOf } from '#shared/record/sections.ts';
import type { MovedParagraph } from '../../api/moving.ts';
import type { AwayPlace } from '../../editor/AwayPlace.ts';
import { useLive, useRecord } from '../../live/LiveProvider.tsx';
import { useWords } from '../../ui/LanguageProvider.tsx';
import type { DeskPlace, SectionPlace } from './DeskPlace.ts';
import { LaterDialog } from './LaterDialog.tsx';
import type { MovedAway } from './MovedAway.ts';

// Of all that one does at the desk this is done least.
const MoveDialog = lazy(async () => ({
  default: (await import('./MoveDialog.tsx')).MoveDialog,
}));
const MovedNotice = lazy(async () => ({
  default: (await import('./MovedNotice.tsx')).MovedNotice,
}));

/** The paragraph of which is asked where it goes, and where it was dropped, if it was. */
interface Asked {
  readonly paragraph: Paragraph;
  readonly to: AwayPlace | undefined;
}

/** Moving paragraphs of a section to another: the question, and where one went. */
export function useMoveAway(
  from: SectionPlace,
  paragraphs: readonly Paragraph[] | null,
  isOpen: boolean,
) {
  const place: DeskPlace = { ...from, sections: sectionsOf(useRecord(), from.manifesto.id) };
  const [asked, setAsked] = useState<Asked | null>(null);
  const [away, setAway] = useState<MovedAway | null>(null);
  const { desk } = useWords();
  const close = () => setAsked(null);
  useMovedByOthers(place.section.id, { isOpen, onMoved: setAway });
  const all = paragraphs ?? [];
  const known = useRef(paragraphs);
  useEffect(() => {
    known.current = paragraphs;
  }, [paragraphs]);
  const ask = useCallback((id: ParagraphId, to?: AwayPlace) => {
    const paragraph = known.current?.find((one) => one.id === id);
    setAsked(paragraph ? { paragraph, to } : null);
  }, []);
  // Its words may change while it is asked.
  const current = asked && (all.find(({ id }) => id === asked.paragraph.id) ?? asked.paragraph);
  const end = (moved: MovedParagraph) => {
    if (!current) return;
    const before = all[all.findIndex(({ id }) => id === current.id) - 1];
    const was = { exact: current.exact, behind: before?.id ?? null };
    setAway({ moved, by: null, was });
    setAsked(null);
  };
  const drawn: ReactNode = (
    <>
      {current && (
        <LaterDialog title={desk.toolbar.away.name} onClose={close}>
          <MoveDialog
            place={place}
            paragraph={current}
            to={asked.to}
            onMoved={end}
            onClose={close}
          />
        </LaterDialog>
      )}
      {away && (
        <Suspense>
          <MovedNotice
            key={`${away.moved.id} ${away.moved.section}`}
            place={place}
            away={away}
            onClose={() => setAway(null)}
          />
        </Suspense>
      )}
    </>
  );
  return { ask, drawn };
}

interface Hearing {
  readonly isOpen: boolean;
  readonly onMoved: Dispatch<SetStateAction<MovedAway | null>>;
}

// Under whose caret a paragraph went, hears where it is, until it is back.
function useMovedByOthers(section: SectionId, { isOpen, onMoved }: Hearing): void {
  const { mirror, me } = useLive();
  const own = me.person.id;
  useEffect(
    () =>
      mirror.onEvent((event) => {
        if (event.type !== 'paragraph-moved') return;
        const isBack = (away: MovedAway | null) => away?.was === null && event.to === section && away.moved.id === event.paragraph; // prettier-ignore
        onMoved((away) => (isBack(away) ? null : away));
        if (event.from !== section || !isOpen) return;
        const by = event.actor.kind === 'person' ? event.actor.person : null;
        if (by === null || by === own) return;
        const moved = { id: event.paragraph, section: event.to, number: null };
        onMoved({ moved, by, was: null });
      }),
    [mirror, section, own, isOpen, onMoved],
  );
}
