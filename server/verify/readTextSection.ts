import type { Account } from './Account.ts';
import { checkAdoptedText } from './checkAdoptedText.ts';
import { currentsOf } from './currentsOf.ts';
import type { ExportWords } from './ExportWords.ts';
import { Fault } from './Fault.ts';
import type { SectionLine } from './Line.ts';
import type { ListedParagraph } from './ListedParagraph.ts';
import { oneLine } from './oneLine.ts';
import { plainOf } from './plainOf.ts';
import { readMarkdownNotes } from './readMarkdownNotes.ts';
import { readMarkdownText } from './readMarkdownText.ts';
import type { Names } from './readNames.ts';
import { readParagraphs } from './readParagraphs.ts';
import { readPlainText } from './readPlainText.ts';
import type { ShownText } from './ShownText.ts';
import { standingOf } from './standingOf.ts';
import type { Wanted } from './lineKinds.ts';
import type { TextPage } from './TextPage.ts';
import { writersOf } from './writersOf.ts';

interface Place {
  readonly section: SectionLine;
  /** Of the section. */
  readonly number: number;
  /** Of its first footnote: they are counted through the manifesto. */
  readonly firstNote: number;
  readonly names: Names;
  readonly words: ExportWords;
  readonly where: string;
}

/** What the text of a section shows. */
interface TextSection {
  readonly paragraphs: readonly ListedParagraph[];
  readonly headings: readonly string[];
  /** How many footnotes it has. */
  readonly notes: number;
}

/**
 * Reads a section: its title, where it stands, who writes it, and its text, which has to be the
 * adopted one when there is one.
 *
 * @throws Fault
 */
export function readTextSection(
  page: TextPage,
  account: Account,
  { section, number, firstNote, names, words, where }: Place,
): TextSection {
  const writers = writersOf(account, section, words);
  const head: Wanted[] = [
    { kind: 'heading', text: `${number}. ${oneLine(section.title)}` },
    { kind: 'standing', text: standingOf(section, words) },
    ...(writers === '' ? [] : [{ kind: 'plain' as const, text: writers }]),
  ];
  page.take(`section ${number}`, ...head);
  const at = `${where}, section ${number}`;
  const lines = page.takeText();
  if (section.adopted) {
    const paragraphs = readParagraphs(section.adopted, number);
    const notes = checkAdoptedText(lines, {
      document: section.adopted,
      paragraphs,
      form: page.form,
      firstNote,
      where: at,
    });
    return {
      paragraphs: paragraphs.flatMap(({ number: shown, id, aliases, text, ...hashes }) =>
        shown === null
          ? []
          : [{ number: shown, ids: [id, ...aliases], currents: [{ text, hashes }] }],
      ),
      headings: [],
      notes,
    };
  }
  const read = page.form === 'md' ? readMarkdown : readPlainText;
  const { shown, notes } = read(lines, { first: firstNote, where: at });
  return {
    paragraphs: shown
      .filter((one) => one.number !== null)
      .map((one, index) => listed(account, one, { wanted: `${number}.${index + 1}`, names, at })),
    headings: shown
      .filter((one) => one.number === null)
      .flatMap(({ readings }) => readings.map(plainOf)),
    notes,
  };
}

function readMarkdown(
  given: readonly string[],
  { first, where }: { first: number; where: string },
): { shown: ShownText[]; notes: number } {
  const { lines, notes } = readMarkdownNotes(given, { first, where });
  const shown = readMarkdownText(lines, { notes, where });
  if (!notes.areTaken) throw new Fault(where, 'there is a footnote that nothing refers to');
  return { shown, notes: notes.size };
}

// The numbers of a text that is on no record follow from their order.
function listed(
  account: Account,
  shown: ShownText,
  { wanted, names, at }: { wanted: string; names: Names; at: string },
): ListedParagraph {
  if (shown.number !== wanted)
    throw new Fault(`${at}, paragraph ${shown.number}`, 'it has another number');
  const ids = names.numbered.get(wanted) ?? [];
  return { number: wanted, ids, currents: currentsOf(account, ids, shown) };
}
