import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { SectionId } from '#shared/ids.ts';
import type { RecordEvent } from '#shared/record/events.ts';
import type { RecordState } from '#shared/record/state.ts';
import type { SectionParagraphs } from '../../api/sections.ts';
import { paragraphsKey } from '../../api/useParagraphs.ts';
import { useLive } from '../../live/LiveProvider.tsx';

/** Reads the text of sections that are not open anew when an act on the record is about new words. */
export function useRefreshOthers(): void {
  const { mirror } = useLive();
  const queries = useQueryClient();
  useEffect(
    () =>
      mirror.onEvent((event) => {
        for (const section of sectionsWithNewWords(event, mirror.getState())) {
          const queryKey = paragraphsKey(section);
          const read = queries.getQueryData<SectionParagraphs>(queryKey)?.paragraphs;
          const isKnown =
            event.type === 'endorsed' && read?.some(({ exact }) => exact === event.exact);
          if (!isKnown) void queries.invalidateQueries({ queryKey });
        }
      }),
    [mirror, queries],
  );
}

function sectionsWithNewWords(event: RecordEvent, state: RecordState): readonly SectionId[] {
  switch (event.type) {
    case 'amendment-adopted': {
      const adopted = state.amendments[event.amendment];
      return adopted ? [adopted.section] : [];
    }
    case 'paragraph-moved':
      return [event.from, event.to];
    case 'phase-moved':
    case 'endorsed':
      return [event.section];
    default:
      return [];
  }
}
