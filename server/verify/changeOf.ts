import type { Amendment } from './Account.ts';
import type { Change } from './AnnexPage.ts';

/** The words between which an amendment was written: where a new paragraph should come were none. */
export function changeOf({ kind, base, proposal }: Amendment): Change {
  return { from: kind === 'insert-after' ? [] : base.runs, to: proposal.runs };
}
