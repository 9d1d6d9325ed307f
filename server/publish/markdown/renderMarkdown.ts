import { words } from '#shared/language/words.ts';
import type { Language } from '#shared/language/language.ts';
import type { ManifestoView } from '#shared/view.ts';
import type {
  Backing,
  BackingGroup,
  Edition,
  EditionAmendment,
  EditionSection,
  Voice,
} from '../edition/Edition.ts';
import { readEdition } from '../edition/readEdition.ts';
import { escapeMarkdown, escapeStart } from './escapeMarkdown.ts';
import { markdownBlocks } from './markdownBlocks.ts';
import { markdownRuns } from './markdownRuns.ts';

type Say = ReturnType<typeof words>['exporting'];

/** The manifesto as CommonMark: text first, then who stands behind it and what is still open. */
export function renderMarkdown(view: ManifestoView, language: Language): string {
  const edition = readEdition(view, language);
  const say = words(language).exporting;
  const parts = [
    `# ${escapeMarkdown(edition.title)}`,
    escapeMarkdown(edition.asOf),
    ...edition.sections.flatMap(section),
    ...annex(edition, say),
    ...amendments(edition, say),
    '---',
    `${escapeMarkdown(edition.seal.label)}: **${edition.seal.root}**`,
    `${escapeMarkdown(say.seal)}:`,
    fenced(edition.seal.lines),
    ...(edition.names.length > 0 ? [`${escapeMarkdown(say.names)}:`, fenced(edition.names)] : []),
    escapeMarkdown(say.verify),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function fenced(lines: readonly string[]): string {
  return ['```', ...lines, '```'].join('\n');
}

function section({ number, title, standing, writers, ...text }: EditionSection): string[] {
  return [
    `## ${number}. ${escapeMarkdown(title)}`,
    `_${escapeMarkdown(standing)}_`,
    escapeStart(escapeMarkdown(writers)),
    markdownBlocks(text.blocks, text),
    ...[...text.notes.values()]
      .flat()
      .map((note) => `[^${note.number}]: ${escapeStart(markdownRuns(note.runs))}`),
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

function amendment({ label, status, notes, ...said }: EditionAmendment, say: Say): string {
  const escaped = [`${label}: ${status}.`, ...notes].map(escapeMarkdown).join(' ');
  return [
    `- ${escaped}`,
    `  - ${escapeMarkdown(`${say.proposal}: ${said.proposal}`)}`,
    `  - ${escapeMarkdown(`${say.why}: ${said.reason}`)}`,
  ].join('\n');
}
