import { useMemo, useSyncExternalStore } from 'react';
import type { SectionSession } from '../../live/SectionSession.ts';
import type { Store } from '../../live/Store.ts';

/** Of each live section its session. */
export type Sessions = ReadonlyMap<string, SectionSession>;

type Saving = ReturnType<SectionSession['saveState']['get']>;

const unsaved: readonly Saving[] = ['adrift', 'offline', 'saving'];

/** Milliseconds that words have been saved before a page that said *saving* says so. */
const calm = 500;

/**
 * Where the reader's words are: of the open section, unless words in another one are not saved yet.
 * Whoever typed there and went on is not told that all is well. Nor does it change at every letter:
 * it says *saving* until whoever types stops for a moment.
 */
export function useSaving(open: SectionSession, all: Sessions): Saving {
  const store = useMemo(() => calmed(open, [open, ...all.values()]), [open, all]);
  return useSyncExternalStore(store.subscribe, store.get);
}

function calmed(open: SectionSession, all: readonly SectionSession[]): Store<Saving> {
  const read = () => {
    const states = new Set(all.map(({ saveState }) => saveState.get()));
    return unsaved.find((state) => states.has(state)) ?? open.saveState.get();
  };
  let shown = read();
  const subscribe = (listener: () => void) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = () => {
      shown = read();
      listener();
    };
    const changed = () => {
      clearTimeout(timer);
      if (shown === 'saving' && read() === 'saved') timer = setTimeout(show, calm);
      else show();
    };
    const stops = all.map(({ saveState }) => saveState.subscribe(changed));
    // What came between drawing and listening.
    changed();
    return () => {
      clearTimeout(timer);
      stops.forEach((stop) => stop());
    };
  };
  return { subscribe, get: () => shown };
}
