import { queryOptions } from '@tanstack/react-query';
import type { AuditLine, AuditQuery } from '#shared/auditLine.ts';
import { request } from './request.ts';

/** The newest lines first; whether there are more that were asked for. */
export interface AuditPage {
  readonly lines: readonly AuditLine[];
  readonly isCut: boolean;
}

/** How lines of the audit log are fetched. */
export function auditPage(query: AuditQuery) {
  return queryOptions({
    queryKey: ['audit', query],
    queryFn: ({ signal }) => request<AuditPage>(`/audit-lines${search(query)}`, { signal }),
    // What was just done should be there when one comes back.
    staleTime: 0,
  });
}

/** Where all lines that are asked for can be taken as a file. */
export function auditFile(query: AuditQuery): string {
  return `/api/v1/audit-lines/export${search(query)}`;
}

function search(query: AuditQuery): string {
  const asked = new URLSearchParams(query).toString();
  return asked === '' ? '' : `?${asked}`;
}
