import { Account } from './Account.ts';
import { checkAdvice } from './checkAdvice.ts';
import { checkAllHeard } from './checkAllHeard.ts';
import { checkDecisions } from './checkDecisions.ts';
import { checkHead } from './checkHead.ts';
import { checkNames } from './checkNames.ts';
import { checkOpenAmendments } from './checkOpenAmendments.ts';
import { checkTextAnnex } from './checkTextAnnex.ts';
import type { ExportWords } from './ExportWords.ts';
import { Fault } from './Fault.ts';
import type { Head } from './Head.ts';
import type { SectionLine } from './Line.ts';
import { oneLine } from './oneLine.ts';
import { partOf } from './partOf.ts';
import type { Part } from './partOf.ts';
import { readNames } from './readNames.ts';
import type { TheRecord } from './readRecord.ts';
import { readSeal } from './readSeal.ts';
import { refuseChanges } from './refuseChanges.ts';
import { readTextSection } from './readTextSection.ts';
import { takeSeal } from './takeSeal.ts';
import type { TextForm } from './TextForm.ts';
import { TextPage } from './TextPage.ts';
import { wordsByLanguage } from './wordsByLanguage.ts';

/**
 * Checks an export in Markdown or plain text against the record at the number it names: titles and
 * phases, the text of adopted sections, who said what of the words shown, how many of which type of
 * partner, the amendments, what was decided of them, and what became of recommendations; and that
 * nothing else stands in it. When it was made is not looked at.
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
      return notesOn(checkManifesto(page, account, { ...read, manifesto: id, sections }), seal);
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
  /** The id of the manifesto that it is of. */
  readonly manifesto: string;
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
  { text, where, seal, manifesto, sections: all }: Read,
): Part {
  const names = readNames(text, where);
  const words = takeMoment(page, seal);
  const says = (note: string) => page.has({ kind: 'plain', text: note });
  const part = partOf(all, words, says);
  refuseChanges(says(words.annexes.changesOnly), where);
  const { sections, isOneSection, hasAnnexes } = part;
  let firstNote = isOneSection ? firstNoteIn(text, page.form) : 1;
  const shown = sections.map((one) => {
    const read = readTextSection(page, account, { ...one, firstNote, names, words, where });
    firstNote += read.notes;
    return read;
  });
  const paragraphs = shown.flatMap((section) => section.paragraphs);
  if (!hasAnnexes) {
    takeSeal(page, { seal, names: [], words });
    return part;
  }
  const headings = shown.flatMap((section) => section.headings);
  checkNames(account, names, { paragraphs, where });
  const around = { manifesto, part, paragraphs, headings, words };
  checkTextAnnex(page, account, { paragraphs, gone: names.gone, words });
  checkOpenAmendments(page, account, around);
  checkDecisions(page, account, around);
  checkAdvice(page, account, around);
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
  return part;
}

// In a file of one section they go on from those before it.
function firstNoteIn(text: string, form: TextForm): number {
  const note = form === 'md' ? /^\[\^(\d{1,7})\]:/mu : /^\[(\d{1,7})\] +\S/mu;
  return Number(note.exec(text)?.[1] ?? 1);
}

function notesOn({ sections, isOneSection, hasAnnexes }: Part, { seq }: Head): string[] {
  const annexes = hasAnnexes ? ', amendments, decisions and recommendations' : '; no annexes';
  const which = isOneSection ? 'one section alone: ' : '';
  return [
    `as of event ${seq}: ${which}titles, phases, who writes${annexes}`,
    ...sections.map(({ section: { phase, adopted }, number }) => {
      const its = adopted
        ? 'its adopted words are those of the record'
        : 'its text is not on record yet';
      const said = hasAnnexes ? '; who said what of which words' : '';
      return `section ${number} (${phase}): ${its}${said}`;
    }),
    ...(hasAnnexes
      ? [
          'when this was made, whether open amendments meet or fit, and what was judged of words that are on no record, are not checked',
        ]
      : []),
  ];
}
