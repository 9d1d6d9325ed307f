import { useState } from 'react';
import type { SectionId } from '#shared/ids.ts';
import type { Moment } from '#shared/record/state.ts';

const prefix = 'draagvlak.fine.';

/** The marked moments of a section of which someone on this device said that all is well. */
export function useFineWipes(section: SectionId) {
  const [fine, setFine] = useState(() => read(section));
  const nameOf = ({ epoch, seq }: Moment) => `${epoch}.${seq}`;
  return {
    isFine: (moment: Moment) => fine.includes(nameOf(moment)),
    sayFine: (moments: readonly Moment[]) => {
      const all = [...fine, ...moments.map(nameOf)];
      setFine(all);
      write(section, all);
    },
  };
}

function read(section: SectionId): readonly string[] {
  try {
    return JSON.parse(localStorage.getItem(prefix + section) ?? '[]') as readonly string[];
  } catch {
    return []; // storage is closed to us
  }
}

function write(section: SectionId, fine: readonly string[]): void {
  try {
    localStorage.setItem(prefix + section, JSON.stringify(fine));
  } catch {
    // No storage here: it is hidden as long as the page is there.
  }
}
