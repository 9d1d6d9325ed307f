import { useCallback, useSyncExternalStore } from 'react';
import type { SectionSession } from '../../live/SectionSession.ts';

/** Of each live section its session. */
export type Sessions = ReadonlyMap<string, SectionSession>;

type Saving = ReturnType<SectionSession['saveState']['get']>;

const unsaved: readonly Saving[] = ['offline', 'saving'];

/**
 * Where the reader's words are: of the open section, unless words in another one are not saved yet.
 * Whoever typed there and went on is not told that all is well.
 */
export function useSaving(open: SectionSession, all: Sessions): Saving {
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = [open, ...all.values()].map(({ saveState }) => saveState.subscribe(listener));
      return () => stops.forEach((stop) => stop());
    },
    [open, all],
  );
  return useSyncExternalStore(subscribe, () => {
    const states = new Set([...all.values()].map(({ saveState }) => saveState.get()));
    return unsaved.find((state) => states.has(state)) ?? open.saveState.get();
  });
}
