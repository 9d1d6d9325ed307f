import { use, useEffect, useState } from 'react';
import { DraftOwner } from './DraftOwner.ts';
import { fitDraft } from './fitDraft.ts';
import { draftPrefix } from './keptDrafts.ts';
import type { DraftsIn } from './keptDrafts.ts';

interface Kept<T> {
  readonly draft: T;
  /** ISO 8601 instant at which it was begun; null when nothing was. */
  readonly since: string | null;
}

/**
 * What someone is typing, kept on the device until it is sent or thrown away, or they sign out: it
 * outlives the closing of the form and of the page, and a paragraph that vanishes under it. In
 * another tab it is the same draft, letter by letter. Where it could not be kept, leaving warns.
 * What is about other people is kept in the tab alone (`sessionStorage`).
 */
export function useDraft<T>(name: string, initial: T, keptIn: DraftsIn = 'localStorage') {
  const key = draftPrefix(use(DraftOwner)) + name;
  const [kept, setKept] = useState(() => read(keptIn, key, initial));
  const [isKept, setIsKept] = useState(true);
  const keep = (next: Kept<T>) => {
    setKept(next);
    setIsKept(write(keptIn, key, next));
  };
  useEffect(() => {
    const follow = (event: StorageEvent) => {
      if (event.key === key) setKept(read(keptIn, key, initial));
    };
    addEventListener('storage', follow);
    return () => removeEventListener('storage', follow);
  }, [keptIn, key, initial]);
  useEffect(() => {
    if (isKept) return;
    const warn = (event: Event) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [isKept]);
  return {
    ...kept,
    change: (draft: T) => keep({ draft, since: kept.since ?? new Date().toISOString() }),
    forget: () => keep({ draft: initial, since: null }),
  };
}

function read<T>(keptIn: DraftsIn, key: string, initial: T): Kept<T> {
  const nothing = { draft: initial, since: null };
  try {
    return fitDraft<Kept<T>>(JSON.parse(window[keptIn].getItem(key) ?? 'null'), nothing);
  } catch {
    return nothing; // storage is closed to us, or holds no JSON
  }
}

/** Answers whether it will outlive this page: there may be no storage, or no room in it. */
function write<T>(keptIn: DraftsIn, key: string, kept: Kept<T>): boolean {
  try {
    if (kept.since === null) window[keptIn].removeItem(key);
    else window[keptIn].setItem(key, JSON.stringify(kept));
    return true;
  } catch {
    return kept.since === null;
  }
}
