import { useEffect, useMemo } from 'react';
import type { SectionId } from '#shared/ids.ts';
import { useLive } from './LiveProvider.tsx';
import type { Presence } from './Presence.ts';
import { presenceIn } from './presenceIn.ts';
import type { SectionSession } from './SectionSession.ts';
import { useStore } from './Store.ts';

/** Everyone else who is at work in the manifesto now, and in which section. */
export function usePresence(): readonly Presence[] {
  return useStore(useLive().presence);
}

/** Everyone else who has a caret in this section's text now. */
export function useWriters({ provider }: SectionSession): readonly Presence[] {
  const me = useLive().me.person.id;
  const writers = useMemo(
    () => presenceIn(provider, me, ({ cursor }) => cursor !== null && cursor !== undefined),
    [provider, me],
  );
  return useStore(writers);
}

/** Tells the others in which section this page is. */
export function useTellSection(section: SectionId | null): void {
  const { provider } = useLive();
  useEffect(() => {
    provider.awareness.setLocalStateField('section', section);
  }, [provider, section]);
}
