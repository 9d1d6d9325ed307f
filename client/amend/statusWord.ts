import type { AmendmentView } from '#shared/view.ts';
import type { AmendmentStatusWord } from '../ui/AmendmentChip.tsx';

/** The word for where an amendment is; an open one that no longer fits needs attention [A5]. */
export function statusWord({ status, standing }: AmendmentView): AmendmentStatusWord {
  if (status.kind === 'adopted' && status.consent !== null) return 'adopted-modified';
  if (status.kind !== 'open') return status.kind;
  const isStuck = standing?.kind === 'needs-attention' || standing?.kind === 'vanished';
  return isStuck ? 'needs-attention' : 'open';
}
