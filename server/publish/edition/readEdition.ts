import { formatList, formatNumber } from '#shared/language/count.ts';
import { bricksOf } from '#shared/ground.ts';
import type { Ground } from '#shared/ground.ts';
import { describeGround } from '#shared/language/describeGround.ts';
import { formatDeadline, formatExactly } from '#shared/language/formatTime.ts';
import { words } from '#shared/language/words.ts';
import type { Language } from '#shared/language/language.ts';
import { groundUnder } from '#shared/groundUnder.ts';
import type { ManifestoView, ParagraphView, SectionView } from '#shared/view.ts';
import type { ExportOptions } from '../ExportOptions.ts';
import { annexWords } from './annexWords.ts';
import { childBlocks } from './childBlocks.ts';
import type { Edition, EditionParagraph, EditionSection } from './Edition.ts';
import { oneLine } from './oneLine.ts';
import type { Part } from './Part.ts';
import { readAdvice } from './readAdvice.ts';
import { readAmendments } from './readAmendments.ts';
import { readBacking } from './readBacking.ts';
import { readDecisions } from './readDecisions.ts';
import { readGone } from './readGone.ts';
import { readNames } from './readNames.ts';
import { readNotes } from './readNotes.ts';
import { sealLines } from './sealLines.ts';
import { shortRoot } from './shortRoot.ts';
import { startOf } from './startOf.ts';

/** Says a view of the manifesto in the words of one language, or the part of it that is wanted. */
export function readEdition(view: ManifestoView, options: ExportOptions): Edition {
  const { language, section } = options;
  const hasAnnexes = options.annexes !== 'none';
  const { exporting } = words(language);
  const seq = formatNumber(view.seq, language);
  const isWanted = ({ id }: SectionView) => section === undefined || id === section;
  const part: Part = { view, chosen: view.sections.filter(isWanted), language };
  const gone = hasAnnexes ? readGone(part) : [];
  return {
    title: oneLine(view.title),
    asOf: exporting.asOf(formatExactly(view.at, language), seq),
    notes: notesOf(part, hasAnnexes),
    hasAnnexes,
    seal: {
      label: exporting.root(seq),
      root: shortRoot(view.head.root),
      lines: sealLines(view.head),
    },
    sections: readSections(part),
    decisions: hasAnnexes ? readDecisions(part) : [],
    advice: hasAnnexes ? readAdvice(part) : [],
    gone,
    names: hasAnnexes ? readNames(part, gone) : [],
  };
}

function notesOf({ view, chosen, language }: Part, hasAnnexes: boolean): string[] {
  const say = annexWords(language);
  const [only] = chosen.length < view.sections.length ? chosen : [];
  return [
    ...(only ? [say.onlySection(only.number)] : []),
    ...(hasAnnexes ? [] : [say.withoutAnnexes]),
  ];
}

// Footnotes are numbered through the manifesto, also in a part of it.
function readSections({ view, chosen, language }: Part): EditionSection[] {
  let firstNote = 1;
  return view.sections.flatMap((section) => {
    const notes = readNotes(section.document, firstNote);
    firstNote += [...notes.values()].flat().length;
    return chosen.includes(section) ? [{ ...readSection(view, section, language), notes }] : [];
  });
}

function readSection(
  view: ManifestoView,
  section: SectionView,
  language: Language,
): Omit<EditionSection, 'notes'> {
  const { exporting } = words(language);
  const { number, title, phase, coalition, document } = section;
  const writers = formatList(coalition.partners.map(oneLine), language);
  return {
    number,
    title: oneLine(title),
    phase,
    standing: standingOf(section, language),
    writers: writers && exporting.writtenBy(oneLine(coalition.theme), writers),
    blocks: childBlocks(document),
    paragraphs: new Map(
      section.paragraphs.flatMap((paragraph) => readParagraph(view, paragraph, language)),
    ),
    amendments: readAmendments(view, section, language),
  };
}

function standingOf({ phase, deadline }: SectionView, language: Language): string {
  const { exporting, phases } = words(language);
  const name = phases.names[phase];
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
  if (bricksOf(ground).every(({ state }) => state === 'silent')) return say.nobodyYet;
  return describeGround(ground, '', language).slice(`${say.of('')}: `.length);
}
