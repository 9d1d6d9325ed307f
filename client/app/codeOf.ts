import { ApiProblem } from '../api/ApiProblem.ts';

/** The stable code of a failure, for `errorWords`. */
export function codeOf(failure: unknown): string {
  return failure instanceof ApiProblem ? failure.code : 'internal';
}
