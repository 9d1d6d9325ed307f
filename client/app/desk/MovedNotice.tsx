import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { newId } from '#shared/newId.ts';
import { useName } from '../../amend/useName.ts';
import { moveParagraph } from '../../api/moving.ts';
import { problemCode } from '../../api/problemCode.ts';
import { Alert } from '../../ui/Alert.tsx';
import { Button } from '../../ui/Button.tsx';
import { ButtonGroup } from '../../ui/ButtonGroup.tsx';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { useWords } from '../../ui/LanguageProvider.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { deskHref } from './DeskPlace.ts';
import type { DeskPlace } from './DeskPlace.ts';
import type { MovedAway } from './MovedAway.ts';
import { useMoveWords } from './useMoveWords.ts';

interface MovedNoticeProps {
  readonly place: DeskPlace;
  readonly away: MovedAway;
  readonly onClose: () => void;
}

/** Says where a paragraph went that left this section, with the way there, and back in one press. */
export function MovedNotice({ place, away, onClose }: MovedNoticeProps) {
  const { frame } = useWords();
  const move = useMoveWords();
  const { moved, was } = away;
  const frameOf = useRef<HTMLDivElement>(null);
  const number = place.sections.findIndex(({ id }) => id === moved.section) + 1;
  const returning = useReturn(place, away);
  const isOwn = was !== null;
  // The paragraph at the caret has gone: the keyboard goes on from here.
  useEffect(() => {
    if (isOwn) frameOf.current?.focus();
  }, [isOwn]);
  return (
    <div className="moved-notice" ref={frameOf} tabIndex={-1}>
      <Alert kind="ok" title={move.moved}>
        <output>
          {returning.isSuccess ? move.isBack : <WhereTo number={number} {...{ place, away }} />}
        </output>
        {returning.error !== null && <ProblemAlert code={problemCode(returning.error)} />}
        <ButtonGroup>
          {was && !returning.isSuccess && (
            <Button small kind="primary" busy={returning.isPending} onClick={returning.start}>
              {move.back}
            </Button>
          )}
          {!returning.isSuccess && (
            <ButtonLink small href={`${deskHref(place.manifesto, number)}#p-${moved.id}`}>
              {move.show}
            </ButtonLink>
          )}
          <Button small onClick={onClose}>
            {frame.close}
          </Button>
        </ButtonGroup>
      </Alert>
    </div>
  );
}

function WhereTo({ place, away, number }: Omit<MovedNoticeProps, 'onClose'> & { number: number }) {
  const move = useMoveWords();
  const name = useName();
  const title = place.sections[number - 1]?.title ?? '';
  const section = `${number} ${title}`.trim();
  if (away.by !== null) return move.byOther(name.person(away.by), section);
  return move.nowIn(section, away.moved.number);
}

/** Moves it back to where it stood. */
function useReturn({ section }: DeskPlace, { moved, was }: MovedAway) {
  const [key] = useState(newId);
  const returning = useMutation({
    mutationFn: async () => {
      if (!was) return;
      const where = { section: moved.section, paragraph: moved.id };
      await moveParagraph(where, { to: section.id, behind: was.behind, wording: was.exact }, key);
    },
  });
  return {
    error: returning.error,
    isPending: returning.isPending,
    isSuccess: returning.isSuccess,
    start: () => returning.mutate(),
  };
}
