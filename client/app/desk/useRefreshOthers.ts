import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { paragraphsKey } from '../../api/useParagraphs.ts';
import { useLive } from '../../live/LiveProvider.tsx';

/** Reads the text of sections that are not open anew when an act on the record changed it. */
export function useRefreshOthers(): void {
  const { mirror } = useLive();
  const queries = useQueryClient();
  useEffect(
    () =>
      mirror.onEvent((event) => {
        if (event.type !== 'amendment-adopted' && event.type !== 'phase-moved') return;
        const section =
          event.type === 'phase-moved'
            ? event.section
            : mirror.getState().amendments[event.amendment]?.section;
        if (section) void queries.invalidateQueries({ queryKey: paragraphsKey(section) });
      }),
    [mirror, queries],
  );
}
