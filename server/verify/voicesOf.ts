import type { Account } from './Account.ts';
import type { Hashes } from './hashWords.ts';
import { meaningOf } from './meaningOf.ts';
import type { Meaning } from './meaningOf.ts';
import { oneLine } from './oneLine.ts';
import { saidOf } from './saidOf.ts';

/** What a partner said of a paragraph, as the annex of an export for reading lists it. */
export interface Voice {
  readonly group: string;
  /** The type of the partner. */
  readonly type: string;
  readonly name: string;
  /** On one line; empty when none was given. */
  readonly reason: string;
  readonly condition: Meaning['condition'];
  /** The number of the amendment on which it depends; empty when on none. */
  readonly amendment: string;
}

/** Who said what of a paragraph, in the order in which the partners joined. */
export function voicesOf(
  account: Account,
  ids: readonly string[],
  current: Hashes | null,
): Voice[] {
  const order = [...account.partners.keys()];
  return saidOf(account, ids)
    .toSorted((a, b) => order.indexOf(a.partner) - order.indexOf(b.partner))
    .map((said) => {
      const { group, condition } = meaningOf(said, account, current);
      const { name = said.partner, type = '' } = account.partners.get(said.partner) ?? {};
      const { number: amendment = '' } = account.amendments.get(said.dependsOn ?? '') ?? {};
      const reason = oneLine(said.reason ?? '');
      return { group, type, name: oneLine(name), reason, condition, amendment };
    });
}
