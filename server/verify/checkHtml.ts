import { Account } from './Account.ts';
import { checkAdvice } from './checkAdvice.ts';
import { checkDecisions } from './checkDecisions.ts';
import { checkHead } from './checkHead.ts';
import { checkHtmlAnnex } from './checkHtmlAnnex.ts';
import { checkOpenAmendments } from './checkOpenAmendments.ts';
import { childrenOf } from './childrenOf.ts';
import type { ExportWords } from './ExportWords.ts';
import { Fault } from './Fault.ts';
import { findAll } from './findAll.ts';
import { hashWords } from './hashWords.ts';
import { HtmlAnnexPage } from './HtmlAnnexPage.ts';
import type { SectionLine } from './Line.ts';
import type { ListedParagraph } from './ListedParagraph.ts';
import { manifestoShown } from './manifestoShown.ts';
import { readAnnex } from './readAnnex.ts';
import { nameOf } from './nameOf.ts';
import { oneLine } from './oneLine.ts';
import type { NumberedSection, Part } from './partOf.ts';
import { plainOf } from './plainOf.ts';
import { readHtml } from './readHtml.ts';
import { readHtmlAnnex } from './readHtmlAnnex.ts';
import type { ShownBlock, ShownObjection, ShownSection } from './readHtml.ts';
import { readMarkup } from './readMarkup.ts';
import type { Element } from './readMarkup.ts';
import { readParagraphs } from './readParagraphs.ts';
import type { TheRecord } from './readRecord.ts';
import { readSeal } from './readSeal.ts';
import { refuseChanges } from './refuseChanges.ts';
import { textIn } from './textIn.ts';
import { voicesOf } from './voicesOf.ts';
import { wordsByLanguage } from './wordsByLanguage.ts';
import { writeCanonically } from './writeCanonically.ts';

/**
 * Checks an HTML export, or the public page, against the record at the number it names: titles, the
 * text of adopted sections, who is listed under each paragraph as saying what of exactly these
 * words, the amendments and what was decided of them, and what became of recommendations; and that
 * nothing else stands among these. The words around them, drawings, the moment it was made, and the
 * style are not looked at.
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
  const { language, cover, main, annexes } = partsOf(page, where);
  const seal = readSeal(textIn(page), where);
  checkHead(seal, record, { ...by, where: `${where}, seal` });
  const account = new Account(record.lines.slice(0, seal.seq));
  const words = wordsByLanguage[language];
  if (!words) throw new Fault(where, `it is in no language that an export has: ${language}`);
  const notes = findAll(cover, (part) => nameOf(part) === 'p.small').map((note) => textIn(note));
  refuseChanges(notes.includes(words.annexes.changesOnly), where);
  const shown = readHtml(main, where);
  const title = findAll(cover, ({ tag }) => tag === 'h1').map((one) => textIn(one));
  const titles = { title: title.join(' '), sections: shown.map((section) => section.title) };
  const { manifesto, part } = manifestoShown(account, titles, { words, notes, where });
  const { sections, hasAnnexes } = part;
  const said = sections.map(({ section, number }, place) => {
    const at = `${where}, section ${number}`;
    const { blocks = [], number: own } = shown[place] ?? {};
    if (own !== number) throw new Fault(at, 'it has another number');
    checkNumbers(blocks, { number, at });
    if (section.adopted) checkText(section, blocks, { number, at });
    for (const block of blocks) checkObjections(account, block, { words, hasAnnexes, at });
    return noteOf({ section, number }, hasAnnexes);
  });
  if (hasAnnexes !== (annexes !== null)) throw new Fault(where, 'it is not what it says of itself');
  if (annexes) checkAnnexes(account, annexes, { manifesto, part, shown, words, where });
  const what = hasAnnexes ? ', amendments, decisions and recommendations' : '; no annexes';
  return [
    `as of event ${seal.seq}: ${part.isOneSection ? 'one section alone: ' : ''}titles${what}`,
    ...said,
    'what it says around these, drawings, when it was made, its style, and whether open amendments meet or fit, are not checked',
  ];
}

interface Parts {
  readonly language: string;
  readonly cover: Element;
  readonly main: Element;
  /** Null where it has none. */
  readonly annexes: Annexes | null;
}

const annexNames = ['annex', 'amendments', 'decisions', 'advice'] as const;
type AnnexName = (typeof annexNames)[number];
type Annexes = Readonly<Record<AnnexName, Element>>;

// Each in the one place that a browser shows it.
function partsOf(page: Element, where: string): Parts {
  const [root] = childrenOf(page, ['html'], where);
  const body = root && childrenOf(root, ['head', 'body'], where).find(({ tag }) => tag === 'body');
  const inBody = body ? childrenOf(body, parts, where) : [];
  const [cover, ...covers] = inBody.filter(({ tag }) => tag === 'header');
  const [main, ...mains] = inBody.filter(({ tag }) => tag === 'main');
  const behind = main ? childrenOf(main, ['section.sec', 'div'], where) : [];
  const found = behind
    .filter(({ tag }) => tag === 'div')
    .flatMap((part) => childrenOf(part, ['section.after'], where));
  const names = found.map(({ attributes }) => attributes['id']).join();
  const hasAll = names === annexNames.join();
  if ((names !== '' && !hasAll) || !cover || !main || covers.length + mains.length > 0)
    throw new Fault(where, 'it is not laid out as an export');
  const annexes = Object.fromEntries(annexNames.map((name, place) => [name, found[place]]));
  const language = root?.attributes['lang'] ?? '';
  return { language, cover, main, annexes: hasAll ? (annexes as Annexes) : null };
}

const parts = 'a.skip svg.hidden nav.site header.cover nav.contents main footer nav.law'.split(' ');

function noteOf({ section, number }: NumberedSection, hasAnnexes: boolean): string {
  const { phase, adopted } = section;
  const text = adopted ? 'its adopted text is that of the record' : 'its text is not on record yet';
  const said = hasAnnexes ? '; who said what of which words' : '';
  return `section ${number} (${phase}): ${text}${said}`;
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
  { words, hasAnnexes, at }: { words: ExportWords; hasAnnexes: boolean; at: string },
): void {
  const types = Object.keys(words.types);
  const voices = hasAnnexes ? voicesOf(account, ids, hashWords({ kind, runs })) : [];
  const made = voices
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

interface Around {
  readonly manifesto: string;
  readonly part: Part;
  readonly shown: readonly ShownSection[];
  readonly words: ExportWords;
  readonly where: string;
}

function checkAnnexes(
  account: Account,
  annexes: Annexes,
  { shown, where, ...around }: Around,
): void {
  const { part, words } = around;
  const backing = readAnnex(annexes.annex, where);
  checkHtmlAnnex(account, part.sections, { shown, listed: backing, words, where });
  checkFrame(annexes.annex, { shown, where, ...around });
  const blocks = shown.flatMap((section) => section.blocks);
  const paragraphs = blocks.flatMap(listed);
  const headings = blocks.filter(({ number }) => number === null).map(({ runs }) => plainOf(runs));
  const read = (name: AnnexName, check: (page: HtmlAnnexPage) => void) => {
    const page = new HtmlAnnexPage(readHtmlAnnex(annexes[name], where), where);
    check(page);
    page.end();
  };
  const all = { ...around, paragraphs, headings };
  read('amendments', (page) => checkOpenAmendments(page, account, all));
  read('decisions', (page) => checkDecisions(page, account, all));
  read('advice', (page) => checkAdvice(page, account, all));
}

// What stands around the backing: titles, and what they say of it.
function checkFrame(annex: Element, { part, shown, words, where }: Around): void {
  const inFrame = childrenOf(annex, ['h2', 'h3', 'p.text', 'div.backing'], where)
    .filter(({ tag }) => tag !== 'div')
    .map((element) => textIn(element).replaceAll(/\s+/gu, ' ').trim());
  const titles = part.sections
    .filter((_, place) => shown[place]?.blocks.some(({ number }) => number !== null))
    .map(({ section, number }) => `${number}. ${oneLine(section.title)}`);
  const wanted = [words.annex, words.annexIntro, ...titles];
  const withGone = [...wanted, words.gone, words.goneIntro];
  const hasGone = readAnnex(annex, where).length > shown.flatMap(numbersOf).length;
  if (inFrame.join('\n') !== (hasGone ? withGone : wanted).join('\n'))
    throw new Fault(`${where}, annex`, 'it has other titles than an annex has');
}

function numbersOf({ blocks }: ShownSection): string[] {
  return blocks.flatMap(({ number }) => number ?? []);
}

function listed({ ids, number, kind, runs }: ShownBlock): ListedParagraph[] {
  if (number === null) return [];
  const hashes = hashWords({ kind, runs });
  return [{ number, ids, currents: [{ text: plainOf(runs), hashes }] }];
}
