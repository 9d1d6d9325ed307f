import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import type { ManifestoId } from '#shared/ids.ts';
import { supportQuery } from '../../api/support.ts';
import { useLive } from '../../live/LiveProvider.tsx';
import type { RecordMirror } from '../../live/RecordMirror.ts';

/** Milliseconds after an act on the record until the matrix is asked for again. */
const pause = 2_000;

/** What every partner says of every paragraph; asked for anew when the record goes on. */
export function useSupport(manifesto: ManifestoId) {
  const { mirror } = useLive();
  const queries = useQueryClient();
  const refresh = useCallback(
    () => void queries.invalidateQueries({ queryKey: supportQuery(manifesto).queryKey }),
    [queries, manifesto],
  );
  useEffect(() => refreshAfter(mirror, refresh), [mirror, refresh]);
  return useQuery(supportQuery(manifesto));
}

// In a busy hour acts come one after another, and the whole matrix is a lot to ask for each.
function refreshAfter({ onEvent }: RecordMirror, refresh: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const stop = onEvent(() => {
    if (timer !== null) return;
    timer = setTimeout(() => {
      timer = null;
      refresh();
    }, pause);
  });
  return () => {
    if (timer !== null) clearTimeout(timer);
    stop();
  };
}
