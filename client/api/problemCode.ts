import type { RefusalCode } from '#shared/refusal.ts';
import { ApiProblem } from './ApiProblem.ts';

/** The code of a failed request; `internal` for a failure that is not the server's. */
export function problemCode(failure: unknown): RefusalCode {
  return failure instanceof ApiProblem ? failure.code : 'internal';
}
