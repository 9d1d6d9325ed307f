import { Account } from './Account.ts';
import { checkHead } from './checkHead.ts';
import { checkHtmlAnnex } from './checkHtmlAnnex.ts';
import { childrenOf } from './childrenOf.ts';
import type { ExportWords } from './ExportWords.ts';
import { Fault } from './Fault.ts';
import { findAll } from './findAll.ts';
import { hashWords } from './hashWords.ts';
import type { SectionLine } from './Line.ts';
import { manifestoShown } from './manifestoShown.ts';
import { readAnnex } from './readAnnex.ts';
import { readHtml } from './readHtml.ts';
import type { ShownBlock, ShownObjection } from './readHtml.ts';
import { readMarkup } from './readMarkup.ts';
import type { Element } from './readMarkup.ts';
import { readParagraphs } from './readParagraphs.ts';
import type { TheRecord } from './readRecord.ts';
import { readSeal } from './readSeal.ts';
import { textIn } from './textIn.ts';
import { voicesOf } from './voicesOf.ts';
import { wordsByLanguage } from './wordsByLanguage.ts';
import { writeCanonically } from './writeCanonically.ts';

/**
 * Checks an HTML export, or the public page, against the record at the number it names: titles, the
 * text of adopted sections, who is listed under each paragraph as saying what of exactly these
 * words, and which amendments are open; and that nothing else stands among these. The words around
 * them, the words of amendments, drawings and dates, and the style are not looked at.
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
  const { language, cover, main, annex: annexPart, list } = partsOf(page, where);
  const seal = readSeal(textIn(page), where);
  checkHead(seal, record, { ...by, where: `${where}, seal` });
  const account = new Account(record.lines.slice(0, seal.seq));
  const shown = readHtml(main, where);
  const titles = {
    title: findAll(cover, ({ tag }) => tag === 'h1')
      .map((title) => textIn(title))
      .join(' '),
    sections: shown.map((section) => section.title),
  };
  const sections = manifestoShown(account, titles, where);
  const words = wordsByLanguage[language];
  if (!words) throw new Fault(where, `it is in no language that an export has: ${language}`);
  const notes = sections.map((section, place) => {
    const at = `${where}, section ${place + 1}`;
    const { blocks = [] } = shown[place] ?? {};
    checkNumbers(blocks, { number: place + 1, at });
    if (section.adopted) checkText(section, blocks, { number: place + 1, at });
    for (const block of blocks) checkObjections(account, block, { words, at });
    return noteOf(section, place + 1);
  });
  checkHtmlAnnex(account, sections, { shown, listed: readAnnex(annexPart, where), words, where });
  checkOpen(account, sections, { list, where });
  return [
    `as of event ${seal.seq}: titles, and which amendments are open`,
    ...notes,
    'what it says around these, drawings, dates and its style are not checked',
  ];
}

interface Parts {
  readonly language: string;
  readonly cover: Element;
  readonly main: Element;
  readonly annex: Element;
  /** The open amendments. */
  readonly list: Element;
}

// Each in the one place that a browser shows it.
function partsOf(page: Element, where: string): Parts {
  const [root] = childrenOf(page, ['html'], where);
  const body = root && childrenOf(root, ['head', 'body'], where).find(({ tag }) => tag === 'body');
  const inBody = body ? childrenOf(body, parts, where) : [];
  const [cover, ...covers] = inBody.filter(({ tag }) => tag === 'header');
  const [main, ...mains] = inBody.filter(({ tag }) => tag === 'main');
  const behind = main ? childrenOf(main, ['section.sec', 'div'], where) : [];
  const [annex, list, ...others] = behind
    .filter(({ tag }) => tag === 'div')
    .flatMap((part) => childrenOf(part, ['section.after'], where));
  const isAll = annex?.attributes['id'] === 'annex' && list?.attributes['id'] === 'amendments';
  if (!isAll || !cover || !main || covers.length + mains.length + others.length > 0)
    throw new Fault(where, 'it is not laid out as an export');
  return { language: root?.attributes['lang'] ?? '', cover, main, annex, list };
}

const parts = 'a.skip svg.hidden nav.site header.cover nav.contents main footer nav.law'.split(' ');

function noteOf({ phase, adopted }: SectionLine, number: number): string {
  const text = adopted ? 'its adopted text is that of the record' : 'its text is not on record yet';
  return `section ${number} (${phase}): ${text}; who said what of which words`;
}

function say({ ids, number, kind, runs }: Omit<ShownBlock, 'objections'>): string {
  return writeCanonically({ ids, number, kind, runs });
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
    const { id, aliases, number: shown, kind, runs } = paragraph;
    const ids = shown === null ? [] : [id, ...aliases];
    if (!block || say(block) !== say({ ids, number: shown, kind, runs })) {
      const name = paragraph.number ?? `‘${paragraph.text}’`;
      throw new Fault(`${at}, paragraph ${name}`, 'it is not the adopted text of the record');
    }
  }
  if (blocks.length > wanted.length) throw new Fault(at, 'there is more text than was adopted');
}

// Those of a text that is not on record follow from their order.
function checkNumbers(blocks: readonly ShownBlock[], { number, at }: Numbered): void {
  const numbers = blocks.flatMap((block) => block.number ?? []);
  const wrong = numbers.find((shown, place) => shown !== `${number}.${place + 1}`);
  if (wrong !== undefined) throw new Fault(`${at}, paragraph ${wrong}`, 'it has another number');
}

function checkObjections(
  account: Account,
  { ids, number, objections, kind, runs }: ShownBlock,
  { words, at }: { words: ExportWords; at: string },
): void {
  const types = Object.keys(words.types);
  const made = voicesOf(account, ids, hashWords({ kind, runs }))
    .filter(({ group }) => group === 'objection')
    .toSorted((a, b) => types.indexOf(a.type) - types.indexOf(b.type));
  const isMade = ({ title, reason }: ShownObjection, place: number) =>
    title.startsWith(made[place]?.name ?? '–') && reason === `‘${made[place]?.reason ?? ''}’`;
  const where = `${at}, paragraph ${number}`;
  if (!objections.every(isMade))
    throw new Fault(where, 'an objection stands beside it that nobody made');
  if (objections.length < made.length)
    throw new Fault(where, 'an objection does not stand beside it');
}

function checkOpen(
  account: Account,
  sections: readonly SectionLine[],
  { list, where }: { list: Element; where: string },
): void {
  const titles = childrenOf(list, ['h2', 'p.text', 'article'], where).flatMap((article) =>
    findAll(article, ({ tag }) => tag === 'h3'),
  );
  const shown = titles.map((title) => textIn(title).split(/[ ,]/)[0] ?? '').toSorted();
  const wanted = [...account.amendments.values()]
    .filter(({ section }) => sections.some(({ id }) => id === section))
    .filter(({ status }) => ['open', 'adopting'].includes(status.kind))
    .map(({ number }) => number)
    .toSorted();
  if (shown.join() !== wanted.join())
    throw new Fault(`${where}, open amendments`, `the record has ${wanted.join(', ') || 'none'}`);
}
