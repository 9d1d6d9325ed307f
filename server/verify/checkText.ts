import { Account } from './Account.ts';
import { checkAllHeard } from './checkAllHeard.ts';
import { checkHead } from './checkHead.ts';
import { checkNames } from './checkNames.ts';
import { checkTextAmendments } from './checkTextAmendments.ts';
import { checkTextAnnex } from './checkTextAnnex.ts';
import type { ExportWords } from './ExportWords.ts';
import { Fault } from './Fault.ts';
import type { Head } from './Head.ts';
import type { SectionLine } from './Line.ts';
import { oneLine } from './oneLine.ts';
import { readNames } from './readNames.ts';
import type { TheRecord } from './readRecord.ts';
import { readSeal } from './readSeal.ts';
import { readTextSection } from './readTextSection.ts';
import { takeSeal } from './takeSeal.ts';
import type { TextForm } from './TextForm.ts';
import { TextPage } from './TextPage.ts';
import { wordsByLanguage } from './wordsByLanguage.ts';

/**
 * Checks an export in Markdown or plain text against the record at the number it names: titles and
 * phases, the text of adopted sections, who said what of the words shown, how many of which type of
 * partner, and the open amendments; and that nothing else stands in it. When it was made is not
 * looked at.
 *
 * @throws Fault
 */
export function checkText(
  text: string,
  record: TheRecord,
  by: { where: string; key?: string; form: TextForm },
): string[] {
  const { where, form } = by;
  const seal = readSeal(text, where);
  checkHead(seal, record, { ...by, where: `${where}, seal` });
  checkVisible(text, form, where);
  const account = new Account(record.lines.slice(0, seal.seq));
  const read = { text, where, seal };
  const faults: Fault[] = [];
  for (const { id, title } of account.manifestos.values()) {
    const page = new TextPage(text, { form, where });
    if (!page.has({ kind: 'title', text: oneLine(title) })) continue;
    const sections = account.sectionsOf(id);
    try {
      checkManifesto(page, account, { ...read, sections });
      return notesOn(sections, seal);
    } catch (reason) {
      if (!(reason instanceof Fault)) throw reason;
      faults.push(reason);
    }
  }
  throw faults[0] ?? new Fault(where, 'the record has no manifesto with this title');
}

// In an export `<` stands behind a backslash: in Markdown, markup of HTML can hide a text.
function checkVisible(text: string, form: TextForm, where: string): void {
  const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Default_Ignorable_Code_Point}]/u;
  const place = text.split(/\r?\n/u).findIndex((line) => unseen.test(line));
  if (place >= 0)
    throw new Fault(`${where}, line ${place + 1}`, 'it has a character that nobody can see');
  const bare = text.replaceAll(/\\[^]|\]\(<[^>]*>\)/gu, '');
  if (form === 'md' && bare.includes('<'))
    throw new Fault(where, 'there is markup in it that no export has');
}

interface Read {
  readonly text: string;
  readonly where: string;
  readonly seal: Head;
  readonly sections: readonly SectionLine[];
}

const moment = /\d{1,2} \p{L}+ \d{4}, \d\d[.:]\d\d[.:]\d\d/u;

/** Reads of which moment an export is, and so in which language. */
function takeMoment(page: TextPage, { seq }: Head): ExportWords {
  const made = moment.exec(page.peek())?.[0] ?? '…';
  const found = Object.values(wordsByLanguage).find(({ asOf, locale }) =>
    page.has({ kind: 'plain', text: asOf(made, new Intl.NumberFormat(locale).format(seq)) }),
  );
  if (!found) throw page.fault('beginning', `here should stand that it is of number ${seq}`);
  return found;
}

function checkManifesto(
  page: TextPage,
  account: Account,
  { text, where, seal, sections }: Read,
): void {
  const names = readNames(text, where);
  const words = takeMoment(page, seal);
  let firstNote = 1;
  const shown = sections.map((section, place) => {
    const at = { section, number: place + 1, firstNote, names, words, where };
    const read = readTextSection(page, account, at);
    firstNote += read.notes;
    return read;
  });
  const paragraphs = shown.flatMap((section) => section.paragraphs);
  const headings = shown.flatMap((section) => section.headings);
  checkNames(account, names, { paragraphs, where });
  checkTextAnnex(page, account, { paragraphs, gone: names.gone, words });
  checkTextAmendments(page, account, { sections, paragraphs, headings, words });
  const named = paragraphs.filter(({ number }) => names.numbered.has(number));
  takeSeal(page, {
    seal,
    names: [
      ...named.map(({ number, ids }) => [number, ...ids].join(' ')),
      ...names.gone.map((ids) => ['-', ...ids].join(' ')),
    ],
    words,
  });
  const listed = [...paragraphs.map(({ ids }) => ids), ...names.gone].flat();
  checkAllHeard(account, sections, { listed, where });
}

function notesOn(sections: readonly SectionLine[], { seq }: Head): string[] {
  return [
    `as of event ${seq}: titles, phases, who writes, and the open amendments`,
    ...sections.map(({ phase, adopted }, place) => {
      const its = adopted
        ? 'its adopted words are those of the record'
        : 'its text is not on record yet';
      return `section ${place + 1} (${phase}): ${its}; who said what of which words`;
    }),
    'when this was made, and whether open amendments meet or fit, are not checked',
  ];
}
