import { words } from '#shared/language/words.ts';
import type { Language } from '#shared/language/language.ts';
import type { ManifestoView } from '#shared/view.ts';
import { annexWords } from '../edition/annexWords.ts';
import { changeLines } from '../edition/changeLines.ts';
import { decisionLines } from '../edition/decisionLines.ts';
import type {
  Backing,
  BackingGroup,
  Edition,
  EditionAdvice,
  EditionAmendment,
  EditionChange,
  EditionDecision,
  EditionLine,
  EditionSection,
} from '../edition/Edition.ts';
import { readEdition } from '../edition/readEdition.ts';
import type { ExportOptions } from '../ExportOptions.ts';
import { textBlocks, textNotes } from './textBlocks.ts';
import { lengthOf, wrapText } from './wrapText.ts';

type Say = ReturnType<typeof words>['exporting'];
/** Lines that belong together; a blank line stands between any two groups. */
type Group = readonly string[];

/** The manifesto as plain text of at most 80 columns. */
export function renderText(view: ManifestoView, options: ExportOptions): string {
  const { language } = options;
  const edition = readEdition(view, options);
  const say = words(language).exporting;
  const groups: Group[] = [
    underlined(edition.title, '='),
    wrapText(edition.asOf),
    ...edition.notes.map((note) => wrapText(note)),
    ...edition.sections.flatMap((each) => section(each, language)),
    ...(edition.hasAnnexes ? annexes(edition, language) : []),
    [...wrapText(`${edition.seal.label}:`), edition.seal.root],
    [...wrapText(`${say.seal}:`), ...edition.seal.lines],
    names(edition, say),
    wrapText(edition.seal.verify),
  ];
  const lines = groups.map((group) => group.map((line) => line.trimEnd()).join('\n'));
  return `${lines.filter((group) => group !== '').join('\n\n')}\n`;
}

function underlined(title: string, sign: string): Group {
  const lines = wrapText(title);
  return [...lines, sign.repeat(Math.max(...lines.map(lengthOf)))];
}

function section(
  { number, title, standing, writers, blocks, changes, ...text }: EditionSection,
  language: Language,
): Group[] {
  return [
    ['', ...underlined(`${number}. ${title}`, '-')],
    [...wrapText(standing), ...(writers === '' ? [] : wrapText(writers))],
    ...textBlocks(blocks, { first: '', rest: '' }, text),
    ...textNotes(text),
    ...(changes ? changed(changes, language) : []),
  ];
}

function changed(changes: readonly EditionChange[], language: Language): Group[] {
  return changes.map(({ title, ...change }) => item(title, changeLines(change, language)));
}

function names({ names: lines }: Edition, say: Say): Group {
  if (lines.length === 0) return [];
  return [...wrapText(`${say.names}:`), ...lines.flatMap((line) => wrapText(line, '', '  '))];
}

function annexes(edition: Edition, language: Language): Group[] {
  const say = words(language).exporting;
  return [
    ...annex(edition, say),
    ...amendments(edition, say),
    ...decisions(edition, language),
    ...advice(edition, language),
  ];
}

function annex({ sections, gone }: Edition, say: Say): Group[] {
  return [
    ['', ...underlined(say.annex, '-')],
    wrapText(say.annexIntro),
    ...sections.flatMap(({ paragraphs }) => [...paragraphs.values()].map(backing)),
    ...(gone.length > 0 ? [wrapText(say.gone), wrapText(say.goneIntro)] : []),
    ...gone.map(backing),
  ];
}

function backing({ number, start, groups }: Backing): Group {
  const first = number === null ? '' : `${number}  `;
  return [...wrapText(start, first), ...groups.flatMap(backingGroup)];
}

function backingGroup({ label, rows, line }: BackingGroup): Group {
  if (rows.length === 0) return wrapText(`${label}: ${line}`, '  ', '    ');
  const lines = rows.flatMap((row) => {
    const voices = row.voices.map(({ name, reason }) =>
      reason === null ? name : `${name}: ‘${reason}’`,
    );
    return wrapText(`${row.label}: ${voices.join('; ')}`, '    ', '      ');
  });
  return [...wrapText(`${label}:`, '  '), ...lines];
}

function amendments({ sections }: Edition, say: Say): Group[] {
  const open = sections.flatMap((each) => each.amendments);
  return [
    ['', ...underlined(say.openAmendments, '-')],
    ...(open.length > 0
      ? open.map((each) => amendment(each, say))
      : [wrapText(say.noOpenAmendments)]),
  ];
}

function amendment(each: EditionAmendment, say: Say): Group {
  return proposed(each, [{ label: say.why, text: each.reason }], say);
}

function proposed(
  { label, status, notes, proposal }: EditionAmendment,
  lines: readonly EditionLine[],
  say: Say,
): Group {
  const said = [`${label}: ${status}.`, ...notes].join(' ');
  return item(said, [{ label: say.proposal, text: proposal }, ...lines]);
}

function item(said: string, lines: readonly EditionLine[]): Group {
  const inner = lines.flatMap(({ label, text }) =>
    wrapText(label === null ? text : `${label}: ${text}`, '  ', '    '),
  );
  return [...wrapText(said), ...inner];
}

function decisions(edition: Edition, language: Language): Group[] {
  const say = annexWords(language);
  const decided = edition.decisions;
  return [
    ['', ...underlined(say.decisions, '-')],
    wrapText(decided.length > 0 ? say.decisionsIntro : say.noDecisions),
    ...decided.map((each) => decision(each, language)),
  ];
}

function decision(each: EditionDecision, language: Language): Group {
  return proposed(each, decisionLines(each, language), words(language).exporting);
}

function advice(edition: Edition, language: Language): Group[] {
  const say = annexWords(language);
  const given = edition.advice;
  return [
    ['', ...underlined(say.advice, '-')],
    wrapText(given.length > 0 ? say.adviceIntro : say.noAdvice),
    ...given.map(oneAdvice),
  ];
}

function oneAdvice({ number, title, lines }: EditionAdvice): Group {
  return item(`${number} ${title}`, lines);
}
