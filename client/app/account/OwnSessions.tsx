import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDate } from '#shared/language/formatTime.ts';
import {
  endOtherSessions,
  endSession,
  fetchSessions,
  ownSessionsKey,
} from '../../api/ownAccount.ts';
import type { OwnSession } from '../../api/ownAccount.ts';
import { problemCode } from '../../api/problemCode.ts';
import { Button } from '../../ui/Button.tsx';
import { ButtonGroup } from '../../ui/ButtonGroup.tsx';
import { useLanguage } from '../../ui/LanguageProvider.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { useAccountWords } from './useAccountWords.ts';

/** Where one is signed in, to end one of these, or all others [C5]. */
export function OwnSessions() {
  const { sessions: words } = useAccountWords().account.own;
  const { data, error } = useQuery({ queryKey: ownSessionsKey, queryFn: fetchSessions });
  const [said, setSaid] = useState('');
  const ending = useEnding(setSaid);
  const failure = error ?? ending.error;
  const isAlone = data?.length === 1;
  return (
    <section className="own__part" aria-labelledby="own-sessions">
      <h2 className="utrecht-heading-3" id="own-sessions" tabIndex={-1}>
        {words.title}
      </h2>
      {failure && <ProblemAlert code={problemCode(failure)} />}
      {data && <p>{isAlone ? words.onlyHere : words.text}</p>}
      <output className="own__said">{said}</output>
      <ul className="own__sessions">
        {data?.map((session) => (
          <li key={session.id}>
            <SessionRow session={session} onEnd={() => ending.mutate(session.id)} />
          </li>
        ))}
      </ul>
      {data && !isAlone && (
        <ButtonGroup>
          <Button busy={ending.isPending} onClick={() => ending.mutate(null)}>
            {words.endOthers}
          </Button>
        </ButtonGroup>
      )}
    </section>
  );
}

type SessionWords = ReturnType<typeof useAccountWords>['account']['own']['sessions'];

interface SessionRowProps {
  readonly session: OwnSession;
  readonly onEnd: () => void;
}

function SessionRow({ session, onEnd }: SessionRowProps) {
  const { sessions: words } = useAccountWords().account.own;
  const { language } = useLanguage();
  const device = words.on(session.device);
  return (
    <>
      <p>
        <b>{device}</b>
        {session.isCurrent && <span className="subtle"> {words.here}</span>}
      </p>
      <p className="own__when small subtle">
        <span>{words.since(formatDate(session.since, language))}</span>
        <span>{words.seen(formatDate(session.seen, language))}</span>
        <span>{howOf(session, words)}</span>
      </p>
      {!session.isCurrent && (
        <Button kind="subtle" small onClick={onEnd}>
          {words.end}
          <VisuallyHidden> {device}</VisuallyHidden>
        </Button>
      )}
    </>
  );
}

function howOf(
  { by, isDouble, isWaiting }: OwnSession,
  words: Pick<SessionWords, 'by' | 'andCode' | 'waiting'>,
): string {
  if (isWaiting) return `${words.by[by]}, ${words.waiting}`;
  return isDouble ? `${words.by[by]} ${words.andCode}` : words.by[by];
}

// Null: all others. The button that was pressed goes, so the keyboard goes to what is left.
function useEnding(onSaid: (said: string) => void) {
  const { sessions: words } = useAccountWords().account.own;
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (session: string | null) => {
      await (session === null ? endOtherSessions() : endSession(session));
      await queries.invalidateQueries({ queryKey: ownSessionsKey });
    },
    onSuccess: (_, session) => {
      onSaid(session === null ? words.endedOthers : words.ended);
      document.getElementById('own-sessions')?.focus();
    },
  });
}
