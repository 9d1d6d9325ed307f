import { Account } from './Account.ts';
import type { Amendment, Said } from './Account.ts';
import { canonicalBlock } from './canonicalBlock.ts';
import { checkHead } from './checkHead.ts';
import { expectFormat } from './expectFormat.ts';
import { Fault } from './Fault.ts';
import { hashWords } from './hashWords.ts';
import type { Hashes } from './hashWords.ts';
import type { Head } from './Head.ts';
import type { Block, SectionLine, Wording } from './Line.ts';
import { meaningOf } from './meaningOf.ts';
import { readParagraphs } from './readParagraphs.ts';
import type { Paragraph } from './readParagraphs.ts';
import type { TheRecord } from './readRecord.ts';
import { saidOf } from './saidOf.ts';
import { writeCanonically } from './writeCanonically.ts';

interface Hanging {
  readonly id: string;
  readonly endorsements: readonly object[];
  readonly amendments: readonly object[];
}

interface ExportedSection {
  readonly id: string;
  readonly document: Block;
  readonly paragraphs: readonly (Hanging & Paragraph)[];
  readonly vanished: readonly Hanging[];
}

interface Exported {
  readonly slug: string;
  readonly record: Head;
  readonly sections: readonly ExportedSection[];
}

/**
 * Checks an export in JSON against the record at the number it names: titles and phases, the text of
 * adopted sections, the hashes of every paragraph, everything that was said of each and whether it
 * still stands, and every amendment with its outcome. Answers what was found good.
 *
 * @throws Fault
 */
export function checkJson(
  value: unknown,
  record: TheRecord,
  by: { where: string; key?: string },
): string[] {
  const exported = value as Exported;
  const { where } = by;
  expectFormat(exported, 'manifesto', where);
  checkHead(exported.record, record, { ...by, where: `${where}, record` });
  const account = new Account(record.lines.slice(0, exported.record.seq));
  const manifesto = [...account.manifestos.values()].find(({ slug }) => slug === exported.slug);
  if (!manifesto) throw new Fault(where, 'the record has no such manifesto');
  const sections = account.sectionsOf(manifesto.id);
  const { title, language } = manifesto;
  expectSame(exported, { title, language, partners: [...account.partners.values()] }, where);
  expectSame(
    { sections: exported.sections.map(({ id }) => id) },
    { sections: sections.map(({ id }) => id) },
    where,
  );
  const notes = sections.map((section, place) =>
    checkSection(account, section, { where, number: place + 1, shown: exported.sections[place] }),
  );
  return [`as of event ${exported.record.seq}: titles, phases, partners`, ...notes];
}

interface Shown {
  readonly where: string;
  readonly number: number;
  readonly shown: ExportedSection | undefined;
}

function checkSection(account: Account, section: SectionLine, { where, number, shown }: Shown) {
  const place = `${where}, section ${number}`;
  if (!shown) throw new Fault(place, 'it is missing');
  const { title, phase, deadline, adopted } = section;
  const coalition = account.coalitions.get(section.coalition);
  const names = coalition?.partners.map((id) => account.partners.get(id)?.name ?? id) ?? [];
  const writers = { theme: coalition?.theme ?? '', partners: names };
  expectSame(shown, { number, title, phase, deadline, coalition: writers }, place);
  expectSame(shown.document, { type: 'doc' }, `${place}, document`);
  if (adopted) expectSame(shown, { document: canonicalBlock(adopted) }, `${place}, adopted text`);
  const read = readParagraphs(shown.document, number);
  expectSame(
    { paragraphs: shown.paragraphs.map(({ id }) => id) },
    { paragraphs: read.map(({ id }) => id) },
    place,
  );
  for (const [index, paragraph] of read.entries())
    checkParagraph(account, paragraph, { ...shown.paragraphs[index], place });
  checkVanished(account, section.id, { read, vanished: shown.vanished, place });
  const text = adopted ? 'its adopted text is that of the record' : 'its text is not on record yet';
  return `section ${number} (${phase}): ${text}; who said what of which words, amendments and outcomes`;
}

function checkParagraph(
  account: Account,
  { aliases, ...paragraph }: Paragraph,
  { place, ...shown }: Partial<Hanging> & { place: string },
): void {
  const at = `${place}, paragraph ${paragraph.number ?? paragraph.id}`;
  expectSame(shown, { aliases, ...paragraph }, at);
  checkHanging(account, { ids: [paragraph.id, ...aliases], current: paragraph }, { shown, at });
}

function checkVanished(
  account: Account,
  section: string,
  { read, vanished, place }: { read: Paragraph[]; vanished: readonly Hanging[]; place: string },
): void {
  const present = new Set(read.flatMap(({ id, aliases }) => [id, ...aliases]));
  const spokenOf = [
    ...account.amendments.values(),
    ...[...account.said.values()].flatMap((ofParagraph) => [...ofParagraph.values()]),
  ].filter((one) => one.section === section && !present.has(one.paragraph));
  const gone = new Set(spokenOf.map(({ paragraph }) => paragraph));
  expectSame(
    { vanished: vanished.map(({ id }) => id).toSorted() },
    { vanished: [...gone].toSorted() },
    place,
  );
  for (const shown of vanished) {
    const at = `${place}, vanished paragraph ${shown.id}`;
    checkHanging(account, { ids: [shown.id], current: null }, { shown, at });
  }
}

function checkHanging(
  account: Account,
  { ids, current }: { ids: readonly string[]; current: Hashes | null },
  { shown, at }: { shown: Partial<Hanging>; at: string },
): void {
  const said = saidOf(account, ids).map((one) => endorsementOf(account, one, current));
  checkList(shown.endorsements ?? [], said, `${at}, endorsement`);
  const amendments = [...account.amendments.values()]
    .filter(({ paragraph }) => ids.includes(paragraph))
    .toSorted((a, b) => a.number.localeCompare(b.number, 'en', { numeric: true }))
    .map((amendment) => amendmentOf(amendment, current));
  checkList(shown.amendments ?? [], amendments, `${at}, amendment`);
}

function endorsementOf(account: Account, said: Said, current: Hashes | null): object {
  const { validity, wording, exact, words } = meaningOf(said, account, current);
  const partner = account.partners.get(said.partner);
  const { stance, reason, at, seq } = said;
  return {
    ...{ partner: said.partner, partnerName: partner?.name, partnerType: partner?.type },
    ...{ stance, validity, reason, at, seq, wording, exact, words },
  };
}

function amendmentOf(amendment: Amendment, current: Hashes | null): object {
  const { id, number, kind, partner, at, status, backing, reason } = amendment;
  const { base, proposal, replies, modification } = amendment;
  const isCurrent = (words: Wording) =>
    current !== null && (kind === 'insert-after' || hashWords(words).exact === current.exact);
  const suggested = modification && { ...modification, isVoid: !isCurrent(modification.base) };
  return {
    ...{ id, number, kind, partner, at, status, backing, reason, base, proposal, replies },
    modification: suggested,
  };
}

function checkList(shown: readonly object[], wanted: readonly object[], at: string): void {
  for (const [index, one] of wanted.entries()) {
    const found = shown[index];
    if (!found) throw new Fault(`${at} ${index + 1}`, 'it is missing');
    expectSame(found, one, `${at} ${index + 1}`);
  }
  if (shown.length > wanted.length)
    throw new Fault(`${at} ${wanted.length + 1}`, 'the record does not have this');
}

/** Every member that is wanted has to be there and equal; the rest is not looked at. */
function expectSame(shown: object, wanted: object, where: string): void {
  for (const [name, value] of Object.entries(wanted)) {
    const found = (shown as Record<string, unknown>)[name];
    if (writeCanonically(found) !== writeCanonically(value))
      throw new Fault(`${where}, ${name}`, 'it is not what the record says');
  }
}
