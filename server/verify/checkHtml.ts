import { Account } from './Account.ts';
import { checkHead } from './checkHead.ts';
import { Fault } from './Fault.ts';
import { findAll } from './findAll.ts';
import { hashWords } from './hashWords.ts';
import type { SectionLine } from './Line.ts';
import { manifestoShown } from './manifestoShown.ts';
import { readHtml } from './readHtml.ts';
import type { ShownBlock, ShownSection } from './readHtml.ts';
import { readMarkup } from './readMarkup.ts';
import type { Element } from './readMarkup.ts';
import { readParagraphs } from './readParagraphs.ts';
import type { TheRecord } from './readRecord.ts';
import { readSeal } from './readSeal.ts';
import { textIn } from './textIn.ts';
import { voicesOf } from './voicesOf.ts';
import { writeCanonically } from './writeCanonically.ts';

/**
 * Checks an HTML export, or the public page, against the record at the number it names: titles, the
 * text of adopted sections, who is listed under each paragraph as saying what of exactly these
 * words, and which amendments are open. Drawings, counts and dates are not looked at.
 *
 * @throws Fault
 */
export function checkHtml(
  text: string,
  record: TheRecord,
  by: { where: string; key?: string },
): string[] {
  const { where } = by;
  const page = readMarkup(text.trimEnd(), where);
  const seal = readSeal(textIn(page), where);
  checkHead(seal, record, { ...by, where: `${where}, seal` });
  const account = new Account(record.lines.slice(0, seal.seq));
  const shown = readHtml(page);
  const [title] = findAll(page, ({ tag }) => tag === 'h1');
  const titles = {
    title: title ? textIn(title) : '',
    sections: shown.map((section) => section.title),
  };
  const sections = manifestoShown(account, titles, where);
  const annex = annexIn(page);
  const notes = sections.map((section, place) => {
    const at = `${where}, section ${place + 1}`;
    const { blocks = [] } = shown[place] ?? {};
    if (section.adopted) checkText(section, blocks, { number: place + 1, at });
    for (const block of blocks) checkVoices(account, block, { annex, at });
    return noteOf(section, place + 1);
  });
  checkGone(account, shown, { annex, where });
  checkOpen(account, sections, { page, where });
  return [`as of event ${seal.seq}: titles, open amendments`, ...notes];
}

function noteOf({ phase, adopted }: SectionLine, number: number): string {
  const text = adopted ? 'its adopted text is that of the record' : 'its text is not on record yet';
  return `section ${number} (${phase}): ${text}; who said what of which words`;
}

interface Numbered {
  readonly number: number;
  readonly at: string;
}

function checkText(
  { adopted }: SectionLine,
  blocks: readonly ShownBlock[],
  { number, at }: Numbered,
): void {
  const wanted = readParagraphs(adopted ?? { type: 'doc' }, number).filter(
    ({ text }) => text !== '',
  );
  for (const [place, paragraph] of wanted.entries()) {
    const block = blocks[place];
    const say = (one: { number: string | null; kind: string; runs: unknown } | undefined) =>
      one && writeCanonically({ number: one.number, kind: one.kind, runs: one.runs });
    if (say(block) !== say(paragraph)) {
      const name = paragraph.number ?? `‘${paragraph.text}’`;
      throw new Fault(`${at}, paragraph ${name}`, 'it is not the adopted text of the record');
    }
  }
  if (blocks.length > wanted.length) throw new Fault(at, 'there is more text than was adopted');
}

type Annex = ReadonlyMap<string, readonly { readonly group: string; readonly said: string }[]>;

function annexIn(page: Element): Annex {
  const backings = findAll(page, hasClass('backing'));
  return new Map(
    backings.map((backing) => [
      (backing.attributes['id'] ?? '').replace(/^b-/, ''),
      findAll(backing, ({ tag }) => tag === 'div')
        .map((group) => ({
          group: group.attributes['class'] ?? '',
          said: findAll(group, ({ tag }) => tag === 'dd')
            .map((row) => textIn(row, ({ tag }) => tag === 'b').trim())
            .join('; '),
        }))
        .filter(({ group }) => group !== 'silent'),
    ]),
  );
}

function checkVoices(
  account: Account,
  { id, aliases, number, kind, runs, objections }: ShownBlock,
  { annex, at }: { annex: Annex; at: string },
): void {
  if (id === null || number === null) return;
  const wanted = voicesOf(account, [id, ...aliases], hashWords({ kind, runs }));
  const where = `${at}, paragraph ${number}`;
  if (writeCanonically(annex.get(id) ?? null) !== writeCanonically(wanted))
    throw new Fault(where, 'the annex does not list what partners said of these words');
  const beside = wanted.find(({ group }) => group === 'objection')?.said ?? '';
  if (objections.some((reason) => !beside.includes(reason)))
    throw new Fault(where, 'an objection stands beside it that nobody made');
}

function checkGone(
  account: Account,
  shown: readonly ShownSection[],
  { annex, where }: { annex: Annex; where: string },
): void {
  const blocks = shown.flatMap((section) => section.blocks);
  const present = new Set(blocks.flatMap(({ id, aliases }) => [id, ...aliases]));
  for (const [id, groups] of annex) {
    const isGone = !present.has(id);
    if (isGone && writeCanonically(groups) !== writeCanonically(voicesOf(account, [id], null)))
      throw new Fault(`${where}, vanished paragraph ${id}`, 'the record says otherwise');
  }
}

function checkOpen(
  account: Account,
  sections: readonly SectionLine[],
  { page, where }: { page: Element; where: string },
): void {
  const [list] = findAll(page, ({ attributes }) => attributes['id'] === 'amendments');
  const titles = list ? findAll(list, ({ tag }) => tag === 'h3') : [];
  const shown = titles.map((title) => textIn(title).split(/[ ,]/)[0] ?? '').toSorted();
  const wanted = [...account.amendments.values()]
    .filter(({ section }) => sections.some(({ id }) => id === section))
    .filter(({ status }) => ['open', 'adopting'].includes(status.kind))
    .map(({ number }) => number)
    .toSorted();
  if (shown.join() !== wanted.join())
    throw new Fault(`${where}, open amendments`, `the record has ${wanted.join(', ') || 'none'}`);
}

function hasClass(name: string): (element: Element) => boolean {
  return ({ attributes }) => (attributes['class'] ?? '').split(' ').includes(name);
}
