import { useEffect, useState } from 'react';
import type { SectionId } from '#shared/ids.ts';
import { useLive } from './LiveProvider.tsx';
import type { Live } from './Live.ts';
import type { LiveSection } from './LiveSection.ts';
import { openSection } from './openSection.ts';
import type { SectionSession } from './SectionSession.ts';

/**
 * The live text of a section, as long as the component is there; null until it is being opened.
 * When the server refuses what is typed here, or the section is restored, a fresh session takes the
 * place of the old one and its `recovery` holds the words that did not get in [T3, T5].
 */
export function useSection(section: SectionId): SectionSession | null {
  const live = useLive();
  const [session, setSession] = useState<LiveSection | null>(null);
  useEffect(() => {
    const stop = keepOpen({ section, live, show: setSession });
    return () => {
      stop();
      setSession(null);
    };
  }, [section, live]);
  return session;
}

interface Opening {
  readonly section: SectionId;
  readonly live: Live;
  readonly show: (session: LiveSection) => void;
}

function keepOpen({ section, live, show }: Opening): () => void {
  let session = openSection(section, live);
  let isFollowed = true;
  const mayReopen = rarely();
  const follow = () => {
    const current = session;
    return current.refused.subscribe(() => {
      stop();
      if (!isFollowed || !current.canBeReopened || !mayReopen()) return;
      void reopen(current);
    });
  };
  const reopen = async (left: LiveSection): Promise<void> => {
    await left.untilReopening();
    if (!isFollowed) return;
    session = openSection(section, live, left.leave());
    stop = follow();
    show(session);
  };
  let stop = follow();
  show(session);
  return () => {
    isFollowed = false;
    stop();
    session.destroy();
  };
}

/** Milliseconds in which a section is opened anew at most three times. */
const spell = 10_000;

// A page whose own edits are refused again and again must not ask for the text without end.
function rarely(): () => boolean {
  let times: number[] = [];
  return () => {
    const now = performance.now();
    times = [...times.filter((time) => now - time < spell), now];
    return times.length <= 3;
  };
}
