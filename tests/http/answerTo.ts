import type { Reply } from '../support/Client.ts';
import type { Role, Row } from './routeTable.ts';

/** The part of an answer that the table of routes tells. */
export interface Answer {
  readonly status: number;
  /** Only of a refusal. */
  readonly code?: string | undefined;
}

/** What somebody is to be answered who asks what a row of the table asks. */
export function answerTo(role: Role, row: Row): Answer {
  if (row.may.includes(role)) return { status: row.status };
  const { otherwise = { status: 403, code: 'not-allowed' } } = row;
  const { status, code } = typeof otherwise === 'function' ? otherwise(role) : otherwise;
  const isClosed = role === 'nobody' && row.may.length > 0;
  return isClosed ? { status: 401, code: 'not-signed-in' } : { status, code };
}

/** What somebody was answered. */
export function answerIn({ status, body }: Reply): Answer {
  return { status, ...(status >= 400 && { code: body.code }) };
}
