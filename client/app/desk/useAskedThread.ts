import { useEffect } from 'react';
import { useSearch } from 'wouter';
import { amendmentId } from '#shared/ids.ts';
import type { SectionId } from '#shared/ids.ts';
import { useLive } from '../../live/LiveProvider.tsx';
import type { OpenNote } from './OpenNote.ts';

/** Opens the amendment that the address names (`?wijziging=`), in the section where it is. */
export function useAskedThread(section: SectionId, onOpen: (open: OpenNote) => void): void {
  const { mirror } = useLive();
  const asked = new URLSearchParams(useSearch()).get('wijziging');
  useEffect(() => {
    const { data: amendment } = amendmentId.safeParse(asked);
    if (amendment && mirror.getState().amendments[amendment]?.section === section)
      onOpen({ kind: 'thread', amendment });
  }, [asked, section, mirror, onOpen]);
}
