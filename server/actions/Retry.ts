import type { Act } from '../records/Records.ts';

/** The idempotency key of a request, with a fingerprint of what it asks [A9]. */
export interface Retry {
  readonly key: string;
  readonly request: string;
}

/** The act to keep with a command that makes something under a new id. */
export function actOf(retry: Retry | null, made: string): Act | undefined {
  return retry ? { ...retry, made } : undefined;
}
