import { useEffect } from 'react';
import { useSearch } from 'wouter';
import type { SectionId } from '#shared/ids.ts';
import { useLive } from '../../live/LiveProvider.tsx';
import type { OpenNote } from './OpenNote.ts';

/** Opens the amendment that the address names (`?wijziging=`), in the section where it is. */
export function useAskedThread(section: SectionId, onOpen: (open: OpenNote) => void): void {
  const { mirror } = useLive();
  const asked = new URLSearchParams(useSearch()).get('wijziging');
  useEffect(() => {
    if (asked === null) return;
    const { amendments } = mirror.getState();
    const found = Object.values(amendments).find(({ id }) => id === asked);
    if (found?.section === section) onOpen({ kind: 'thread', amendment: found.id });
  }, [asked, section, mirror, onOpen]);
}
