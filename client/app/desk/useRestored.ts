import { useEffect, useState } from 'react';
import type { PersonId, SectionId } from '#shared/ids.ts';
import type { RecordEvent } from '#shared/record/events.ts';
import { useLive } from '../../live/LiveProvider.tsx';

/** That a section was restored while its page was here [T5]. */
export interface Restored {
  readonly by: PersonId | null;
  readonly at: string;
  readonly reason: string;
  readonly epoch: number;
}

const prefix = 'draagvlak.restored.';

/** The last time the open section was restored, until it is closed or the tab is. */
export function useRestored(section: SectionId) {
  const { mirror } = useLive();
  const [restored, setRestored] = useState(() => read(section));
  useEffect(
    () =>
      mirror.onEvent((event) => {
        const found = restoredBy(event, section);
        if (!found) return;
        write(section, found);
        setRestored(found);
      }),
    [mirror, section],
  );
  const close = () => {
    write(section, null);
    setRestored(null);
  };
  return { restored, close };
}

function restoredBy(event: RecordEvent, section: SectionId): Restored | null {
  if (event.type !== 'section-restored' || event.section !== section) return null;
  const { actor, at, reason, epoch } = event;
  return { by: actor.kind === 'person' ? actor.person : null, at, reason, epoch };
}

function read(section: SectionId): Restored | null {
  try {
    return JSON.parse(sessionStorage.getItem(prefix + section) ?? 'null') as Restored | null;
  } catch {
    return null; // storage is closed to us
  }
}

function write(section: SectionId, restored: Restored | null): void {
  try {
    if (restored) sessionStorage.setItem(prefix + section, JSON.stringify(restored));
    else sessionStorage.removeItem(prefix + section);
  } catch {
    // No storage here: the message stays as long as the page does.
  }
}
