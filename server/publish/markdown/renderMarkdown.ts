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
  Voice,
} from '../edition/Edition.ts';
import { readEdition } from '../edition/readEdition.ts';
import type { ExportOptions } from '../ExportOptions.ts';
import { escapeMarkdown, escapeStart } from './escapeMarkdown.ts';
import { markdownBlocks } from './markdownBlocks.ts';
import { markdownRuns } from './markdownRuns.ts';

type Say = ReturnType<typeof words>['exporting'];

/** The manifesto as CommonMark: text first, then who stands behind it and what is still open. */
export function renderMarkdown(view: ManifestoView, options: ExportOptions): string {
  const { language } = options;
  const edition = readEdition(view, options);
  const say = words(language).exporting;
  const parts = [
    `# ${escapeMarkdown(edition.title)}`,
    escapeMarkdown(edition.asOf),
    ...edition.notes.map(escapeMarkdown),
    ...edition.sections.flatMap((each) => section(each, language)),
    ...(edition.hasAnnexes ? annexes(edition, language) : []),
    '---',
    `${escapeMarkdown(edition.seal.label)}: **${edition.seal.root}**`,
    `${escapeMarkdown(say.seal)}:`,
    fenced(edition.seal.lines),
    ...(edition.names.length > 0 ? [`${escapeMarkdown(say.names)}:`, fenced(edition.names)] : []),
    escapeMarkdown(edition.seal.verify),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function fenced(lines: readonly string[]): string {
  return ['```', ...lines, '```'].join('\n');
}

function section(
  { number, title, standing, writers, changes, ...text }: EditionSection,
  language: Language,
): string[] {
  return [
    `## ${number}. ${escapeMarkdown(title)}`,
    `_${escapeMarkdown(standing)}_`,
    escapeStart(escapeMarkdown(writers)),
    markdownBlocks(text.blocks, text),
    ...[...text.notes.values()]
      .flat()
      .map((note) => `[^${note.number}]: ${escapeStart(markdownRuns(note.runs))}`),
    ...(changes ? changed(changes, language) : []),
  ];
}

function changed(changes: readonly EditionChange[], language: Language): string[] {
  return changes.flatMap(({ title, ...change }) => [
    `### ${escapeMarkdown(title)}`,
    changeLines(change, language)
      .map(({ label, text }) => `- ${escapeMarkdown(`${label}: ${text}`)}`)
      .join('\n'),
  ]);
}

function annexes(edition: Edition, language: Language): string[] {
  const say = words(language).exporting;
  return [
    ...annex(edition, say),
    ...amendments(edition, say),
    ...decisions(edition, language),
    ...advice(edition, language),
  ];
}

function annex({ sections, gone }: Edition, say: Say): string[] {
  return [
    `## ${escapeMarkdown(say.annex)}`,
    escapeMarkdown(say.annexIntro),
    ...sections.flatMap(({ paragraphs }) =>
      [...paragraphs.values()].flatMap((each) => backing(each, '###')),
    ),
    ...(gone.length > 0 ? [`### ${escapeMarkdown(say.gone)}`, escapeMarkdown(say.goneIntro)] : []),
    ...gone.flatMap((each) => backing(each, '####')),
  ];
}

function backing({ number, start, groups }: Backing, level: string): string[] {
  const title =
    number === null ? escapeStart(escapeMarkdown(start)) : `${number} ${escapeMarkdown(start)}`;
  return [`${level} ${title}`, groups.map(backingGroup).join('\n')];
}

function backingGroup({ label, rows, line }: BackingGroup): string {
  if (rows.length === 0) return `- ${escapeMarkdown(label)}: ${escapeMarkdown(line)}`;
  const lines = rows.map(
    (row) => `  - ${escapeMarkdown(row.label)}: ${row.voices.map(voice).join('; ')}`,
  );
  return [`- ${escapeMarkdown(label)}:`, ...lines].join('\n');
}

function voice({ name, reason }: Voice): string {
  return escapeMarkdown(reason === null ? name : `${name}: ‘${reason}’`);
}

function amendments({ sections }: Edition, say: Say): string[] {
  const open = sections.flatMap((each) => each.amendments);
  const lines = open.map((each) => amendment(each, say)).join('\n');
  return [
    `## ${escapeMarkdown(say.openAmendments)}`,
    open.length > 0 ? lines : escapeMarkdown(say.noOpenAmendments),
  ];
}

function amendment(each: EditionAmendment, say: Say): string {
  return proposed(each, [{ label: say.why, text: each.reason }], say);
}

function proposed(
  { label, status, notes, proposal }: EditionAmendment,
  lines: readonly EditionLine[],
  say: Say,
): string {
  const said = [`${label}: ${status}.`, ...notes].map(escapeMarkdown).join(' ');
  return item(said, [{ label: say.proposal, text: proposal }, ...lines]);
}

function item(said: string, lines: readonly EditionLine[]): string {
  const inner = lines.map(({ label, text }) =>
    label === null ? escapeStart(escapeMarkdown(text)) : escapeMarkdown(`${label}: ${text}`),
  );
  return [`- ${said}`, ...inner.map((line) => `  - ${line}`)].join('\n');
}

function decisions(edition: Edition, language: Language): string[] {
  const say = annexWords(language);
  const decided = edition.decisions;
  return [
    `## ${escapeMarkdown(say.decisions)}`,
    escapeMarkdown(decided.length > 0 ? say.decisionsIntro : say.noDecisions),
    decided.map((each) => decision(each, language)).join('\n'),
  ];
}

function decision(each: EditionDecision, language: Language): string {
  return proposed(each, decisionLines(each, language), words(language).exporting);
}

function advice(edition: Edition, language: Language): string[] {
  const say = annexWords(language);
  const given = edition.advice;
  return [
    `## ${escapeMarkdown(say.advice)}`,
    escapeMarkdown(given.length > 0 ? say.adviceIntro : say.noAdvice),
    given.map(oneAdvice).join('\n'),
  ];
}

function oneAdvice({ number, title, lines }: EditionAdvice): string {
  return item(escapeMarkdown(`${number} ${title}`), lines);
}
