import type { EndorsementView } from '#shared/view.ts';
import type { Draft } from './StanceChoice.tsx';

/**
 * What to start from when a partner speaks: what it says now. Of one that says nothing nothing is
 * chosen beforehand: to agree is an act [E1].
 */
export function draftOf(
  said: Pick<EndorsementView, 'stance' | 'dependsOn' | 'reason'> | undefined,
): Draft {
  return {
    stance: said?.stance ?? null,
    amendment: said?.dependsOn ?? null,
    reason: said?.reason ?? '',
  };
}
