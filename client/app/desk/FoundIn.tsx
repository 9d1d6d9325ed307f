import { useMemo } from 'react';
import { FindDialog } from '../../find/FindDialog.tsx';
import { searchedTexts } from '../search/searchedTexts.ts';
import { useSteadyTexts } from '../useSteadyTexts.ts';
import type { DeskPlace } from './DeskPlace.ts';
import type { LiveTexts } from './useLiveTexts.ts';
import { useTexts } from './useTexts.ts';

export interface FoundInProps {
  readonly place: DeskPlace;
  readonly texts: LiveTexts;
  readonly onClose: () => void;
}

/** The search over a manifesto. Only while one looks for something are all texts of interest. */
export function FoundIn({ place, texts: live, onClose }: FoundInProps) {
  const texts = useSteadyTexts(useTexts(place, live));
  const { manifesto } = place;
  const searched = useMemo(() => searchedTexts(manifesto, texts), [texts, manifesto]);
  return <FindDialog manifesto={manifesto} texts={searched} onClose={onClose} />;
}
