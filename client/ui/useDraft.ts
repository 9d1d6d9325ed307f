import { useCallback, useState } from 'react';
import { fitDraft } from './fitDraft.ts';
import { draftPrefix } from './keptDrafts.ts';

/**
 * What someone is typing, kept in this tab until it is sent or thrown away: it outlives the closing
 * of the form, a paragraph that vanishes under it, and a reload.
 */
export function useDraft<T>(name: string, initial: T) {
  const [draft, setDraft] = useState<T>(() => fitDraft(read(name), initial));
  const change = useCallback(
    (next: T) => {
      setDraft(next);
      write(name, next);
    },
    [name],
  );
  const forget = useCallback(() => {
    setDraft(initial);
    write(name, null);
  }, [name, initial]);
  return { draft, change, forget };
}

function read(name: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(draftPrefix + name) ?? 'null');
  } catch {
    return null; // storage is closed to us, or holds no JSON
  }
}

function write(name: string, value: unknown): void {
  try {
    if (value === null) sessionStorage.removeItem(draftPrefix + name);
    else sessionStorage.setItem(draftPrefix + name, JSON.stringify(value));
  } catch {
    // No storage here: the words stay as long as the form does.
  }
}
