import { createContext, useContext, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import type { RecordState } from '#shared/record/state.ts';
import type { Live } from './Live.ts';
import type { Names } from './RecordMirror.ts';

const LiveContext = createContext<Live | null>(null);

/** Gives the pages below it the manifesto that `openLive` opened. */
export function LiveProvider({ live, children }: { live: Live; children: ReactNode }) {
  return <LiveContext.Provider value={live}>{children}</LiveContext.Provider>;
}

/** The manifesto around this component. Throws outside a `LiveProvider`. */
export function useLive(): Live {
  const live = useContext(LiveContext);
  if (!live) throw new Error('There is no LiveProvider around this component.');
  return live;
}

/** The record, always the newest. */
export function useRecord(): RecordState {
  const { mirror } = useLive();
  return useSyncExternalStore(mirror.subscribe, mirror.getState);
}

/** One part of the record; draws anew only when that part changed. `pick` must not make objects. */
export function useRecordPart<T>(pick: (record: RecordState) => T): T {
  const { mirror } = useLive();
  return useSyncExternalStore(mirror.subscribe, () => pick(mirror.getState()));
}

/** The names of people by id; a person whose name was erased has none [J3]. */
export function useNames(): Names {
  const { mirror } = useLive();
  return useSyncExternalStore(mirror.subscribe, mirror.getNames);
}
