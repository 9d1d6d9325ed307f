import { useCallback } from 'react';
import { useLocation } from 'wouter';
import type { Section } from '#shared/record/state.ts';
import { stayHere } from '../stayHere.ts';
import { deskHref } from './DeskPlace.ts';
import type { DeskPlace } from './DeskPlace.ts';

/** Opens a section because the reader is at work in it: the address follows, the page stays put. */
export function useOpenOther({ manifesto, sections, section }: DeskPlace) {
  const [, go] = useLocation();
  const { slug } = manifesto;
  const { id: here } = section;
  return useCallback(
    ({ id }: Section) => {
      if (id === here) return;
      const number = sections.findIndex((one) => one.id === id) + 1;
      go(deskHref({ slug }, number), { replace: true, state: stayHere });
    },
    [go, slug, sections, here],
  );
}
