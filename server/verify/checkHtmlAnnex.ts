import type { Account } from './Account.ts';
import { backingOf } from './backingOf.ts';
import { checkAllHeard } from './checkAllHeard.ts';
import type { ExportWords } from './ExportWords.ts';
import { Fault } from './Fault.ts';
import { goneTitle } from './goneTitle.ts';
import { hashWords } from './hashWords.ts';
import type { NumberedSection } from './partOf.ts';
import { plainOf } from './plainOf.ts';
import type { ShownBacking } from './readAnnex.ts';
import type { ShownBlock, ShownSection } from './readHtml.ts';
import { startOf } from './startOf.ts';
import { writeCanonically } from './writeCanonically.ts';

interface Annex {
  readonly shown: readonly ShownSection[];
  readonly listed: readonly ShownBacking[];
  readonly words: ExportWords;
  readonly where: string;
}

/**
 * Checks that the annex lists all that was said of the paragraphs shown, in their order, and then all
 * that was said of those that are gone.
 *
 * @throws Fault
 */
export function checkHtmlAnnex(
  account: Account,
  sections: readonly NumberedSection[],
  { shown, listed, words, where }: Annex,
): void {
  const blocks = shown.flatMap((section) => section.blocks).filter(({ number }) => number !== null);
  for (const [place, block] of blocks.entries())
    checkListed(account, block, { listed: listed[place], words, where });
  const gone = listed.slice(blocks.length);
  for (const backing of gone) checkGone(account, backing, { words, where });
  const ids = [...blocks.map(({ ids: shownIds }) => shownIds), ...gone.map((one) => one.ids)];
  checkAllHeard(account, sections, { listed: ids.flat(), where });
}

interface Place {
  readonly words: ExportWords;
  readonly where: string;
}

function checkListed(
  account: Account,
  { ids, number, kind, runs }: ShownBlock,
  { listed, words, where }: Place & { listed: ShownBacking | undefined },
): void {
  const start = startOf(plainOf(runs));
  const current = hashWords({ kind, runs });
  const groups = backingOf(account, { ids, current }, words);
  const wanted: ShownBacking = { ids: ids.slice(0, 1), title: `${number} ${start}`, groups };
  if (listed && writeCanonically(listed) === writeCanonically(wanted)) return;
  const at = `${where}, section ${number?.split('.')[0]}, paragraph ${number}`;
  throw new Fault(at, 'the annex does not list what partners said of these words');
}

function checkGone(
  account: Account,
  { ids, title, groups }: ShownBacking,
  { words, where }: Place,
): void {
  const wanted = {
    title: goneTitle(account, ids),
    groups: backingOf(account, { ids, current: null }, words),
  };
  const isSame = writeCanonically({ title, groups }) === writeCanonically(wanted);
  if (wanted.groups.length === 0 || !isSame)
    throw new Fault(`${where}, vanished paragraph ${ids[0]}`, 'the record says otherwise');
}
