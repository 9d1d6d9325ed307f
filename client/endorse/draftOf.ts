import type { EndorsementView } from '#shared/view.ts';
import type { Draft } from './StanceChoice.tsx';

/** What to start from when a partner speaks: what it says now, else agreement. */
export function draftOf(
  said: Pick<EndorsementView, 'stance' | 'dependsOn' | 'reason'> | undefined,
): Draft {
  return {
    stance: said?.stance ?? 'agree',
    amendment: said?.dependsOn ?? null,
    reason: said?.reason ?? '',
  };
}
