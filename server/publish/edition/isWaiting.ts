import type { AmendmentView } from '#shared/view.ts';

/** Whether nobody has decided an amendment yet. */
export function isWaiting({ status }: Pick<AmendmentView, 'status'>): boolean {
  return status.kind === 'open' || status.kind === 'adopting';
}
