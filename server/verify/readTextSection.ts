import type { Account } from './Account.ts';
import { checkAdoptedText } from './checkAdoptedText.ts';
import { currentsOf } from './currentsOf.ts';
import type { ExportWords } from './ExportWords.ts';
import { Fault } from './Fault.ts';
import type { SectionLine } from './Line.ts';
import type { ListedParagraph } from './ListedParagraph.ts';
import { oneLine } from './oneLine.ts';
import { readMarkdownText } from './readMarkdownText.ts';
import type { Names } from './readNames.ts';
import { readParagraphs } from './readParagraphs.ts';
import { readPlainText } from './readPlainText.ts';
import type { ShownText } from './ShownText.ts';
import { standingOf } from './standingOf.ts';
import type { TextPage, Wanted } from './TextPage.ts';
import { writersOf } from './writersOf.ts';

interface Place {
  readonly section: SectionLine;
  /** Of the section. */
  readonly number: number;
  readonly names: Names;
  readonly words: ExportWords;
  readonly where: string;
}

/** What the text of a section shows. */
interface TextSection {
  readonly paragraphs: readonly ListedParagraph[];
  readonly headings: readonly string[];
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
  { section, number, names, words, where }: Place,
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
    checkAdoptedText(lines, {
      document: section.adopted,
      paragraphs,
      form: page.form,
      where: at,
    });
    return {
      paragraphs: paragraphs.flatMap(({ number: shown, id, aliases, text, ...hashes }) =>
        shown === null
          ? []
          : [{ number: shown, ids: [id, ...aliases], currents: [{ text, hashes }] }],
      ),
      headings: [],
    };
  }
  const shown = page.form === 'md' ? readMarkdownText(lines, at) : readPlainText(lines, at);
  return {
    paragraphs: shown
      .filter((one) => one.number !== null)
      .map((one, index) => listed(account, one, { wanted: `${number}.${index + 1}`, names, at })),
    headings: shown.filter((one) => one.number === null).flatMap(({ texts }) => texts),
  };
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
