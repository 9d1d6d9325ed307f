import { useCallback, useState } from 'react';
import { fitDraft } from './fitDraft.ts';

/**
 * How somebody set a page, kept with its place in the browser's history: whoever goes on and comes
 * back, or reloads, finds it so. It must be plain data.
 */
export function useKeptHere<T>(name: string, initial: T): readonly [T, (next: T) => void] {
  const [kept, setKept] = useState<T>(() => fitDraft(keptHere()[name] ?? null, initial));
  const keep = useCallback(
    (next: T) => {
      setKept(next);
      try {
        history.replaceState({ ...keptHere(), [name]: next }, '');
      } catch {
        // A browser refuses many in a row: then it is not kept.
      }
    },
    [name],
  );
  return [kept, keep];
}

function keptHere(): Readonly<Record<string, unknown>> {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null ? { ...state } : {};
}
