import type { Wording } from '#shared/wording.ts';
import { ApiProblem } from './ApiProblem.ts';

/** What a paragraph says now, when it no longer says what was on the screen [E2]. */
export type StaleWording = Wording & { readonly exact: string };

/** The current wording out of a `stale-wording` problem; null for any other failure. */
export function staleWordingOf(failure: unknown): StaleWording | null {
  if (!(failure instanceof ApiProblem) || failure.code !== 'stale-wording') return null;
  return (failure.more['current'] as StaleWording | undefined) ?? null;
}
