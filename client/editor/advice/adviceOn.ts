import type { Paragraph } from '#shared/document.ts';
import { limits } from '#shared/limits.ts';
import { bareText } from '#shared/wording.ts';
import type { Run } from '#shared/wording.ts';
import type { Advice, AdviceKind } from './Advice.ts';
import { countWords } from './countWords.ts';
import { sentencesOf } from './sentencesOf.ts';

/** Words in a sentence that still reads easily, by the Dutch guides to plain language (B1). */
const sentenceWords = 25;
/** Words in a line that may be meant as a heading. */
const headingWords = 12;

/** Links that say nothing when they are read alone, as by who goes from link to link. */
const vague = new RegExp(
  '^(?:klik(?: hier)?|hier(?:mee|over)?|lees (?:hier )?(?:meer|verder)|meer(?: info(?:rmatie)?| lezen)?|' +
    '(?:(?:via )?deze )?(?:link|pagina|website|site)|click(?: here)?|here|read (?:more|on)|' +
    'more(?: info(?:rmation)?)?|(?:this )?(?:link|page|website|site)|learn more)[\\s.,:!>›»→]*$',
  'iu',
);
const bare = /^(?:https?:\/\/|www\.)\S+$/iu;
/** Three words in capitals, or one too long to be an abbreviation. */
const capitals = /(?:\p{Lu}[\p{Lu}’'-]+ ){2,}\p{Lu}[\p{Lu}’'-]+|\p{Lu}{8,}/u;

/** What can be written more plainly in one paragraph or heading, by itself. */
export function adviceOn(paragraph: Paragraph): Advice[] {
  const said = (kind: AdviceKind) => (words: string) => ({ paragraph: paragraph.id, kind, words });
  const { text, wording } = paragraph;
  const isHeading = wording.kind.startsWith('heading');
  if (isHeading && text === '') return [said('empty-heading')('')];
  const links = linkTexts(wording.runs);
  const [shouted] = capitals.exec(text) ?? [];
  return [
    ...(text.length > limits.paragraphCharacters ? [said('too-long')(text)] : []),
    ...(looksLikeHeading(paragraph) ? [said('bold-heading')(text)] : []),
    ...(isHeading ? [] : longSentences(text).map(said('long-sentence'))),
    ...links.filter((link) => vague.test(link)).map(said('vague-link')),
    ...links.filter((link) => bare.test(link)).map(said('bare-link')),
    ...(shouted ? [said('capitals')(shouted)] : []),
  ];
}

function longSentences(text: string): string[] {
  return sentencesOf(text).filter((sentence) => countWords(sentence) > sentenceWords);
}

function looksLikeHeading({ text, wording }: Paragraph): boolean {
  return (
    wording.kind === 'paragraph' &&
    wording.runs.length > 0 &&
    wording.runs.every(({ bold, text: said }) => bold || said.trim() === '') &&
    !/[.!?…:;,]$/u.test(text) &&
    countWords(text) <= headingWords
  );
}

/** The words of every link, also of one that is partly bold. */
function linkTexts(runs: readonly Run[]): string[] {
  const links: Run[][] = [];
  let open: string | undefined;
  for (const run of runs) {
    if (run.href !== undefined && run.href === open) links.at(-1)?.push(run);
    else if (run.href !== undefined) links.push([run]);
    open = run.href;
  }
  return links.map((link) => bareText(link).trim());
}
