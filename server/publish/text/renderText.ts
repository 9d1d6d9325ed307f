import { words } from '#shared/language/words.ts';
import type { Language } from '#shared/language/language.ts';
import type { ManifestoView } from '#shared/view.ts';
import type {
  Backing,
  BackingGroup,
  Edition,
  EditionAmendment,
  EditionSection,
} from '../edition/Edition.ts';
import { readEdition } from '../edition/readEdition.ts';
import { textBlocks, textNotes } from './textBlocks.ts';
import { lengthOf, wrapText } from './wrapText.ts';

type Say = ReturnType<typeof words>['exporting'];
/** Lines that belong together; a blank line stands between any two groups. */
type Group = readonly string[];

/** The manifesto as plain text of at most 80 columns. */
export function renderText(view: ManifestoView, language: Language): string {
  const edition = readEdition(view, language);
  const say = words(language).exporting;
  const groups: Group[] = [
    underlined(edition.title, '='),
    wrapText(edition.asOf),
    ...edition.sections.flatMap(section),
    ...annex(edition, say),
    ...amendments(edition, say),
    [...wrapText(`${edition.seal.label}:`), edition.seal.root],
    [...wrapText(`${say.seal}:`), ...edition.seal.lines],
    names(edition, say),
    wrapText(say.verify),
  ];
  const lines = groups.map((group) => group.map((line) => line.trimEnd()).join('\n'));
  return `${lines.filter((group) => group !== '').join('\n\n')}\n`;
}

function underlined(title: string, sign: string): Group {
  const lines = wrapText(title);
  return [...lines, sign.repeat(Math.max(...lines.map(lengthOf)))];
}

function section({ number, title, standing, writers, blocks, ...text }: EditionSection): Group[] {
  return [
    ['', ...underlined(`${number}. ${title}`, '-')],
    [...wrapText(standing), ...(writers === '' ? [] : wrapText(writers))],
    ...textBlocks(blocks, { first: '', rest: '' }, text),
    ...textNotes(text),
  ];
}

function names({ names: lines }: Edition, say: Say): Group {
  if (lines.length === 0) return [];
  return [...wrapText(`${say.names}:`), ...lines.flatMap((line) => wrapText(line, '', '  '))];
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

function amendment({ label, status, notes, proposal, reason }: EditionAmendment, say: Say): Group {
  return [
    ...wrapText([`${label}: ${status}.`, ...notes].join(' ')),
    ...wrapText(`${say.proposal}: ${proposal}`, '  ', '    '),
    ...wrapText(`${say.why}: ${reason}`, '  ', '    '),
  ];
}
