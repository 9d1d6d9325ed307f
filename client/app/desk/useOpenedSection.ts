import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { Manifesto, Section } from '#shared/record/state.ts';
import { stayHere } from '../stayHere.ts';

/**
 * The section at a number in the address. It stays open when it gets another place: the address
 * follows, and nobody's next words come into the section that stands there by now.
 */
export function useOpenedSection(
  { slug }: Manifesto,
  sections: readonly Section[],
  number: string | undefined,
): { readonly section: Section | undefined; readonly number: number } {
  const [, go] = useLocation();
  const asked = sections[Number(number) - 1];
  const [opened, setOpened] = useState({ number, id: asked?.id });
  const isOther = opened.number !== number || (opened.id === undefined && asked !== undefined);
  if (isOther) setOpened({ number, id: asked?.id });
  const section = isOther ? asked : sections.find(({ id }) => id === opened.id);
  const place = section ? sections.indexOf(section) + 1 : Number(number);
  const hasMoved = section !== undefined && section !== asked;
  useEffect(() => {
    if (!hasMoved) return;
    go(`/manifest/${slug}/${place}${location.hash}`, { replace: true, state: stayHere });
  }, [go, hasMoved, place, slug]);
  return { section, number: place };
}
