import { ApiProblem } from '../api/ApiProblem.ts';

/** What the server found wrong, place by place. */
export function faultsOf(failure: unknown): readonly { path: string; code: string }[] {
  const faults = failure instanceof ApiProblem ? failure.more['faults'] : undefined;
  return Array.isArray(faults) ? (faults as { path: string; code: string }[]) : [];
}
