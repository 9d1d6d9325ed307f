import type { AuditLine, AuditQuery } from '#shared/auditLine.ts';
import { request } from './request.ts';

/** The newest lines first; whether there are more that were asked for. */
export interface AuditPage {
  readonly lines: readonly AuditLine[];
  readonly isCut: boolean;
}

/** The last lines that are asked for. */
export function fetchAuditPage(query: AuditQuery, signal: AbortSignal): Promise<AuditPage> {
  return request(`/audit-lines${search(query)}`, { signal });
}

/** Where all lines that are asked for can be taken as a file. */
export function auditFile(query: AuditQuery): string {
  return `/api/v1/audit-lines/export${search(query)}`;
}

function search(query: AuditQuery): string {
  const asked = new URLSearchParams(query).toString();
  return asked === '' ? '' : `?${asked}`;
}
