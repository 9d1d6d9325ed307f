import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PersonId } from '#shared/ids.ts';
import { signOut } from '../api/sessions.ts';
import { wordsOnDevice } from '../live/wordsOnDevice.ts';
import { keptDrafts } from '../ui/keptDrafts.ts';
import { forgetOnDevice } from './forgetOnDevice.ts';

/** Signing out: it asks first when there are words that are nowhere but on this device [T3]. */
export interface SigningOut {
  /** Signs out, or begins to ask. */
  readonly start: () => void;
  readonly isAsking: boolean;
  /** Signs out whatever is on the device. */
  readonly goOn: () => void;
  readonly stay: () => void;
}

/**
 * Leaves, and forgets everything that was fetched and everything of this person on the device: the
 * next one may see less.
 */
export function useSignOut(person: PersonId): SigningOut {
  const queries = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const goOn = () => {
    setAsking(false);
    void leave(person).finally(() => {
      queries.clear();
      location.assign('/');
    });
  };
  const start = () => {
    void hasWords(person).then((isAny) => (isAny ? setAsking(true) : goOn()));
  };
  return { start, isAsking, goOn, stay: () => setAsking(false) };
}

async function hasWords(person: PersonId): Promise<boolean> {
  const drafts = [...keptDrafts(person, 'localStorage'), ...keptDrafts(person, 'sessionStorage')];
  return drafts.length > 0 || (await wordsOnDevice(person).some());
}

async function leave(person: PersonId): Promise<void> {
  // Without an answer the person still wants to be gone from this device.
  await signOut().catch(() => undefined);
  await forgetOnDevice(person);
}
