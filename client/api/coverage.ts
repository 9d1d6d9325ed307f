import { queryOptions } from '@tanstack/react-query';
import type { Coverage } from '#shared/coverage.ts';
import type { ManifestoId } from '#shared/ids.ts';
import { request } from './request.ts';

/** Earlier days do not change: it is asked for once a page, not with every act. */
export function coverageQuery(manifesto: ManifestoId) {
  return queryOptions({
    queryKey: ['coverage', manifesto],
    queryFn: ({ signal }) => request<Coverage>(`/manifestos/${manifesto}/coverage`, { signal }),
  });
}
