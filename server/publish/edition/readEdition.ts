import { formatList, formatNumber } from '#shared/language/count.ts';
import type { Ground } from '#shared/ground.ts';
import { describeGround } from '#shared/language/describeGround.ts';
import { formatDate, formatDeadline, formatExactly } from '#shared/language/formatTime.ts';
import { words } from '#shared/language/words.ts';
import type { Language } from '#shared/language/language.ts';
import { groundUnder } from '#shared/groundUnder.ts';
import type { ManifestoView, ParagraphView, SectionView } from '#shared/view.ts';
import type { EarlierText, ExportOptions } from '../ExportOptions.ts';
import { annexWords } from './annexWords.ts';
import { asOfLine } from './asOfLine.ts';
import { childBlocks } from './childBlocks.ts';
import type { Edition, EditionParagraph, EditionSection } from './Edition.ts';
import { oneLine } from './oneLine.ts';
import type { Part } from './Part.ts';
import { readAdvice } from './readAdvice.ts';
import { readAmendments } from './readAmendments.ts';
import { readBacking } from './readBacking.ts';
import { readChanges } from './readChanges.ts';
import { readDecisions } from './readDecisions.ts';
import { readGone } from './readGone.ts';
import { readNames } from './readNames.ts';
import { readNotes } from './readNotes.ts';
import { sealLines } from './sealLines.ts';
import { shortRoot } from './shortRoot.ts';
import { startOf } from './startOf.ts';

interface Read {
  readonly options: ExportOptions;
  readonly edition: Edition;
}

/** An archive asks for the same one for nearly each of its files. */
const lastRead = new WeakMap<ManifestoView, Read>();

/**
 * Says a view of the manifesto in the words of one language, or the part of it that is wanted. Asked
 * for again with the same two objects it answers with the same edition.
 */
export function readEdition(view: ManifestoView, options: ExportOptions): Edition {
  const known = lastRead.get(view);
  if (known?.options === options) return known.edition;
  const edition = readAnew(view, options);
  lastRead.set(view, { options, edition });
  return edition;
}

function readAnew(view: ManifestoView, options: ExportOptions): Edition {
  const { language, section, since } = options;
  const hasAnnexes = options.annexes !== 'none' && !since;
  const { exporting } = words(language);
  const seq = formatNumber(view.seq, language);
  const isWanted = ({ id }: SectionView) => section === undefined || id === section;
  const part: Part = { view, chosen: view.sections.filter(isWanted), language };
  const gone = hasAnnexes ? readGone(part) : [];
  const sections = since ? readChanged(part, since) : readSections(part);
  return {
    title: oneLine(view.title),
    textLanguage: view.language,
    asOf: asOfLine(view, language),
    notes: since
      ? notesOnChanges(part, { since, sections })
      : [...notesOf(part, hasAnnexes), ...notesOnNumbers(part, sections)],
    hasAnnexes,
    seal: {
      label: exporting.root(seq),
      root: shortRoot(view.head.root),
      lines: sealLines(view.head),
      verify: since ? annexWords(language).changesUnchecked : exporting.verify,
    },
    sections: sections.filter(({ changes }) => changes?.length !== 0),
    decisions: hasAnnexes ? readDecisions(part) : [],
    advice: hasAnnexes ? readAdvice(part) : [],
    gone,
    names: hasAnnexes ? readNames(part, gone) : [],
  };
}

function notesOf(part: Part, hasAnnexes: boolean): string[] {
  const { chosen, language } = part;
  const unreadable = chosen.filter((section) => section.isUnreadable).map(({ number }) => number);
  return [
    ...ofOneSection(part),
    ...(hasAnnexes ? [] : [annexWords(language).withoutAnnexes]),
    ...(unreadable.length > 0 ? [annexWords(language).unreadable(unreadable)] : []),
  ];
}

// How many footnotes stand in what cannot be read, nobody can say: those behind it count on meanwhile.
function notesOnNumbers({ view, language }: Part, sections: readonly EditionSection[]): string[] {
  const first = view.sections.find(({ isUnreadable }) => isUnreadable)?.number ?? Infinity;
  const isOther = sections.some(({ number, notes }) => number > first && notes.size > 0);
  return isOther ? [annexWords(language).otherNoteNumbers] : [];
}

function ofOneSection({ view, chosen, language }: Part): string[] {
  const [only] = chosen.length < view.sections.length ? chosen : [];
  return only ? [annexWords(language).onlySection(only.number)] : [];
}

interface Changed {
  readonly since: EarlierText;
  readonly sections: readonly EditionSection[];
}

function notesOnChanges(part: Part, { since: { at, seq, name }, sections }: Changed): string[] {
  const { language } = part;
  const say = annexWords(language);
  const since = say.since(formatExactly(at, language), formatNumber(seq, language));
  const same = sections.filter(({ changes }) => changes?.length === 0).map(({ number }) => number);
  return [
    say.changesOnly,
    ...ofOneSection(part),
    name === null ? since : say.sinceNamed(oneLine(name), since),
    ...(same.length > 0 ? [say.nothingChanged(same)] : []),
  ];
}

function readChanged({ chosen, language }: Part, { texts }: EarlierText): EditionSection[] {
  return chosen.map((section) => ({
    ...headOf(section, language),
    blocks: [],
    notes: new Map(),
    paragraphs: new Map(),
    amendments: [],
    changes: readChanges(section, texts[section.id], language),
  }));
}

// Footnotes are numbered through the manifesto, also in a part of it.
function readSections({ view, chosen, language }: Part): EditionSection[] {
  let firstNote = 1;
  return view.sections.flatMap((section) => {
    const notes = readNotes(section.document, firstNote);
    firstNote += [...notes.values()].flat().length;
    return chosen.includes(section)
      ? [{ ...readSection(view, section, language), notes, changes: null }]
      : [];
  });
}

function readSection(
  view: ManifestoView,
  section: SectionView,
  language: Language,
): Omit<EditionSection, 'notes' | 'changes'> {
  return {
    ...headOf(section, language),
    blocks: childBlocks(section.document),
    paragraphs: new Map(
      section.paragraphs.flatMap((paragraph) => readParagraph(view, paragraph, language)),
    ),
    amendments: readAmendments(view, section, language),
  };
}

function headOf(
  section: SectionView,
  language: Language,
): Pick<EditionSection, 'number' | 'title' | 'phase' | 'standing' | 'writers' | 'unreadable'> {
  const { exporting } = words(language);
  const { number, title, phase, coalition } = section;
  const writers = formatList(coalition.partners.map(oneLine), language);
  return {
    number,
    title: oneLine(title),
    phase,
    standing: standingOf(section, language),
    unreadable: section.isUnreadable ? exporting.unreadable : null,
    writers: writers && exporting.writtenBy(oneLine(coalition.theme), writers),
  };
}

function standingOf({ phase, deadline, adoptedAt }: SectionView, language: Language): string {
  const { exporting, phases } = words(language);
  const name = phases.names[phase];
  if (adoptedAt) return exporting.adoptedOn(name, formatDate(adoptedAt, language));
  return deadline && phase !== 'adopted'
    ? exporting.until(name, formatDeadline(deadline, language))
    : name;
}

function readParagraph(
  { partners }: ManifestoView,
  paragraph: ParagraphView,
  language: Language,
): [string, EditionParagraph][] {
  const { id, aliases, number, text, endorsements } = paragraph;
  if (number === null) return [];
  const ground = groundUnder(paragraph, partners, null);
  const read = {
    id,
    aliases,
    number,
    start: startOf(text),
    groups: readBacking(endorsements, partners, language),
    ground,
    sentence: sentenceOf(ground, language),
  };
  return [[id, read]];
}

function sentenceOf(ground: Ground, language: Language): string {
  const { ground: say } = words(language);
  const isSilent = ground.every(({ bricks }) => bricks.every(({ state }) => state === 'silent'));
  if (isSilent) return say.nobodyYet;
  return describeGround(ground, '', language).slice(`${say.of('')}: `.length);
}
