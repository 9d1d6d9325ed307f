import type { Account } from './Account.ts';
import { meaningOf } from './meaningOf.ts';
import { plainOf } from './plainOf.ts';
import { saidOf } from './saidOf.ts';
import { startOf } from './startOf.ts';

/** How an annex names a paragraph that is gone: by the words of which something was said first. */
export function goneTitle(account: Account, ids: readonly string[]): string {
  const [first] = saidOf(account, ids);
  const runs = first ? meaningOf(first, account, null).wording.runs : [];
  return startOf(plainOf(runs));
}
