import { useCallback, useState } from 'react';
import type { SectionId } from '#shared/ids.ts';
import type { SectionSession } from '../../live/SectionSession.ts';
import type { Sessions } from './useSaving.ts';

/** Keeps the sessions of the live sections, and what to call when one comes or goes. */
export function useSessions() {
  const [sessions, setSessions] = useState<Sessions>(new Map());
  const tell = useCallback((section: SectionId, session: SectionSession | null) => {
    setSessions((before) => {
      if ((before.get(section) ?? null) === session) return before;
      const now = new Map(before);
      if (session) now.set(section, session);
      else now.delete(section);
      return now;
    });
  }, []);
  return [sessions, tell] as const;
}
