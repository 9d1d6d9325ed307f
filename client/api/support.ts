import { queryOptions } from '@tanstack/react-query';
import type { ManifestoId } from '#shared/ids.ts';
import type { SupportRow } from '#shared/supportOf.ts';
import { request } from './request.ts';

async function fetchSupport(
  manifesto: ManifestoId,
  signal: AbortSignal,
): Promise<readonly SupportRow[]> {
  const path = `/manifestos/${manifesto}/support`;
  const answer = await request<{ rows: readonly SupportRow[] }>(path, { signal });
  return answer.rows;
}

/** What every partner says of every numbered paragraph, in the order of the text [E8]. */
export function supportQuery(manifesto: ManifestoId) {
  return queryOptions({
    queryKey: ['support', manifesto],
    queryFn: ({ signal }) => fetchSupport(manifesto, signal),
  });
}
