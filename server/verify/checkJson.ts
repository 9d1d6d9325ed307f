import { Account } from './Account.ts';
import type { Amendment, Said } from './Account.ts';
import { canonicalBlock } from './canonicalBlock.ts';
import { checkHead } from './checkHead.ts';
import { expectFormat } from './expectFormat.ts';
import { expectMembers } from './expectMembers.ts';
import { Fault } from './Fault.ts';
import { hashWords } from './hashWords.ts';
import type { Hashes } from './hashWords.ts';
import type { Head } from './Head.ts';
import type { Insight } from './Insight.ts';
import type { Block, Wording } from './Line.ts';
import { meaningOf } from './meaningOf.ts';
import type { NumberedSection } from './partOf.ts';
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
  /** The one section that it is of; null for all. */
  readonly section: string | null;
  readonly hasAnnexes: boolean;
  readonly record: Head;
  readonly sections: readonly ExportedSection[];
  readonly insights: readonly object[];
}

/**
 * Checks an export in JSON against the record at the number it names: titles and phases, the text of
 * adopted sections, the hashes of every paragraph, everything that was said of each and whether it
 * still stands, every amendment with its outcome, and every insight with what became of it. Answers
 * what was found good.
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
  const { section: only, hasAnnexes } = exported;
  const sections = account
    .sectionsOf(manifesto.id)
    .map((section, place) => ({ section, number: place + 1 }))
    .filter(({ section }) => only === null || section.id === only);
  if (sections.length === 0) throw new Fault(where, 'the record has no such section');
  const { title, language } = manifesto;
  expectSame(exported, { title, language, partners: [...account.partners.values()] }, where);
  expectSame(
    { sections: exported.sections.map(({ id }) => id) },
    { sections: sections.map(({ section }) => section.id) },
    where,
  );
  if (!hasAnnexes) checkBare(exported, where);
  const notes = sections.map((section, place) =>
    checkSection(account, section, { where, hasAnnexes, shown: exported.sections[place] }),
  );
  if (hasAnnexes) checkInsights(account, exported, { manifesto: manifesto.id, where });
  const { seq } = exported.record;
  const which = only === null ? '' : 'one section alone: ';
  const annexes = hasAnnexes ? ', insights and what became of them' : '; no annexes';
  return [`as of event ${seq}: ${which}titles, phases, partners${annexes}`, ...notes];
}

// What hangs on a text is not there, and not unchecked.
function checkBare(exported: Exported, where: string): void {
  const hanging = ['endorsements', 'amendments', 'vanished', 'insights'];
  const { sections } = exported;
  const parts: object[] = [exported, ...sections, ...sections.flatMap((one) => one.paragraphs)];
  const found = parts.flatMap((part) => Object.keys(part)).find((name) => hanging.includes(name));
  if (found !== undefined) throw new Fault(where, `it says to have no annexes, and has ‘${found}’`);
}

function checkInsights(
  account: Account,
  { sections, insights: shown, section: only }: Exported,
  { manifesto, where }: { manifesto: string; where: string },
): void {
  const all = account.sectionsOf(manifesto).map(({ id }) => id);
  const read = sections.flatMap(({ id, document }) =>
    readParagraphs(document, all.indexOf(id) + 1),
  );
  const here = new Set(read.flatMap(({ id, aliases }) => [id, ...aliases]));
  const outside = only === null ? 'gone' : 'outside';
  const insights = account
    .insightsOf(manifesto)
    .filter(({ paragraphs }) => only === null || paragraphs.some((id) => here.has(id)))
    .map((insight) => insightOf(insight, { read, outside }));
  checkList(shown, insights, `${where}, insight`);
  for (const [place, insight] of insights.entries())
    expectMembers(shown[place] ?? {}, Object.keys(insight), `${where}, insight ${place + 1}`);
}

interface Shown {
  readonly where: string;
  readonly hasAnnexes: boolean;
  readonly shown: ExportedSection | undefined;
}

function checkSection(
  account: Account,
  { section, number }: NumberedSection,
  { where, hasAnnexes, shown }: Shown,
) {
  const place = `${where}, section ${number}`;
  if (!shown) throw new Fault(place, 'it is missing');
  const { title, phase, deadline, adopted, adoptedAt = null } = section;
  const coalition = account.coalitions.get(section.coalition);
  const names = coalition?.partners.map((id) => account.partners.get(id)?.name ?? id) ?? [];
  const writers = { theme: coalition?.theme ?? '', partners: names };
  expectSame(shown, { number, title, phase, deadline, adoptedAt, coalition: writers }, place);
  expectSame(shown.document, { type: 'doc' }, `${place}, document`);
  if (adopted) expectSame(shown, { document: canonicalBlock(adopted) }, `${place}, adopted text`);
  const read = readParagraphs(shown.document, number);
  expectSame(
    { paragraphs: shown.paragraphs.map(({ id }) => id) },
    { paragraphs: read.map(({ id }) => id) },
    place,
  );
  for (const [index, paragraph] of read.entries())
    checkParagraph(account, paragraph, { ...shown.paragraphs[index], hasAnnexes, place });
  if (hasAnnexes) checkVanished(account, section.id, { read, vanished: shown.vanished, place });
  const text = adopted ? 'its adopted text is that of the record' : 'its text is not on record yet';
  const said = hasAnnexes ? '; who said what of which words, amendments and outcomes' : '';
  return `section ${number} (${phase}): ${text}${said}`;
}

function checkParagraph(
  account: Account,
  { aliases, ...paragraph }: Paragraph,
  { place, hasAnnexes, ...shown }: Partial<Hanging> & { place: string; hasAnnexes: boolean },
): void {
  const at = `${place}, paragraph ${paragraph.number ?? paragraph.id}`;
  expectSame(shown, { aliases, ...paragraph }, at);
  if (!hasAnnexes) return;
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

const onNothing = { dependsOn: null, condition: 'none' };

function checkHanging(
  account: Account,
  { ids, current }: { ids: readonly string[]; current: Hashes | null },
  { shown, at }: { shown: Partial<Hanging>; at: string },
): void {
  const said = saidOf(account, ids).map((one) => endorsementOf(account, one, current));
  // Files from before this was in them do not say that nothing is depended on.
  const told = (shown.endorsements ?? []).map((one) => ({ ...onNothing, ...one }));
  checkList(told, said, `${at}, endorsement`);
  const amendments = [...account.amendments.values()]
    .filter(({ paragraph }) => ids.includes(paragraph))
    .toSorted((a, b) => a.number.localeCompare(b.number, 'en', { numeric: true }))
    .map((amendment) => amendmentOf(amendment, current));
  checkList(shown.amendments ?? [], amendments, `${at}, amendment`);
}

function endorsementOf(account: Account, said: Said, current: Hashes | null): object {
  const { condition, validity, wording, exact, words } = meaningOf(said, account, current);
  const partner = account.partners.get(said.partner);
  const { stance, dependsOn, reason, at, seq } = said;
  return {
    ...{ partner: said.partner, partnerName: partner?.name, partnerType: partner?.type },
    ...{ stance, dependsOn, condition, validity, reason, at, seq, wording, exact, words },
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

/** Every member that an export has of an insight. */
function insightOf(
  insight: Insight,
  { read, outside }: { read: readonly Paragraph[]; outside: 'gone' | 'outside' },
): object {
  const { isWithdrawn: _, manifesto: __, paragraphs, judgements, ...said } = insight;
  const placeOf = (id: string) =>
    read.find((paragraph) => [paragraph.id, ...paragraph.aliases].includes(id));
  const tie = (paragraph: string) => ({ paragraph, number: placeOf(paragraph)?.number ?? null });
  return {
    ...said,
    paragraphs: paragraphs.map(tie),
    judgements: judgements.map(({ verdict, reason, on, revision, at }) => ({
      ...{ verdict, reason, at, isOfOtherAdvice: revision !== said.revision },
      on: on.map(({ paragraph, exact }) => {
        const now = placeOf(paragraph)?.exact;
        const words = now === undefined ? outside : now === exact ? 'same' : 'other';
        return { ...tie(paragraph), exact, words };
      }),
    })),
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
