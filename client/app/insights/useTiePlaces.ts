import { useMemo } from 'react';
import type { ParagraphId } from '#shared/ids.ts';
import { sectionsOf } from '#shared/record/sections.ts';
import type { Manifesto } from '#shared/record/state.ts';
import { TiePlaces } from '../../insight/TiePlaces.ts';
import { useRecord } from '../../live/LiveProvider.tsx';
import { useTexts } from '../desk/useTexts.ts';
import { paragraphHref } from '../paragraphHref.ts';
import { useSteadyTexts } from '../useSteadyTexts.ts';

/** Where the paragraphs of a manifesto stand, as the server last told. */
export function useTiePlaces(manifesto: Manifesto): TiePlaces {
  const record = useRecord();
  const texts = useSteadyTexts(useTexts({ sections: sectionsOf(record, manifesto.id) }));
  return useMemo(
    () =>
      new TiePlaces(
        texts.map(({ section, number, paragraphs }) => ({
          section: section.id,
          paragraphs,
          hrefOf: (paragraph: ParagraphId) => paragraphHref(manifesto, number, paragraph),
        })),
      ),
    [texts, manifesto],
  );
}
