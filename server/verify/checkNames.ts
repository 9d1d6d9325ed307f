import type { Account } from './Account.ts';
import { Fault } from './Fault.ts';
import type { ListedParagraph } from './ListedParagraph.ts';
import type { Names } from './readNames.ts';
import { saidOf } from './saidOf.ts';

/**
 * Checks that whatever an export names is there, and that somebody spoke of it, proposed something on
 * it, or tied a recommendation to it.
 *
 * @throws Fault
 */
export function checkNames(
  account: Account,
  { numbered, gone }: Names,
  { paragraphs, where }: { paragraphs: readonly ListedParagraph[]; where: string },
): void {
  const at = `${where}, names`;
  for (const [number, ids] of numbered) {
    if (!paragraphs.some((one) => one.number === number && one.ids === ids))
      throw new Fault(at, `no text that is not adopted has a paragraph ${number}`);
    const isProposedOn = [...account.amendments.values()].some((one) =>
      ids.includes(one.paragraph),
    );
    const isAdvised = [...account.insights.values()].some(
      (one) =>
        one.paragraphs.some((id) => ids.includes(id)) ||
        one.judgements.some(({ on }) => on.some(({ paragraph }) => ids.includes(paragraph))),
    );
    if (!isProposedOn && !isAdvised && saidOf(account, ids).length === 0)
      throw new Fault(at, `nobody spoke of ${number}`);
  }
  for (const ids of gone)
    if (saidOf(account, ids).length === 0) throw new Fault(at, `nobody spoke of ${ids.join(' ')}`);
}
