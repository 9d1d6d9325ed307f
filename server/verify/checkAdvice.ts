import type { Account } from './Account.ts';
import type { AnnexPage } from './AnnexPage.ts';
import { dateOf } from './dateOf.ts';
import type { ExportWords } from './ExportWords.ts';
import type { Insight, Judgement } from './Insight.ts';
import type { ListedParagraph } from './ListedParagraph.ts';
import { listOf } from './listOf.ts';
import { oneLine } from './oneLine.ts';
import type { Part } from './partOf.ts';
import { wordsJudged } from './wordsJudged.ts';

interface Around {
  /** The id of the manifesto. */
  readonly manifesto: string;
  readonly part: Part;
  readonly paragraphs: readonly ListedParagraph[];
  readonly words: ExportWords;
}

/**
 * Reads the recommendations: all that the record has, each with where it belongs, what became of it,
 * why, and of which words that was said, and nothing else. Whether words are those that were judged
 * follows from no record where it does not keep them; then both are possible. In a file of one section
 * stand those that are tied to a paragraph of it.
 *
 * @throws Fault
 */
export function checkAdvice(page: AnnexPage, account: Account, given: Around): void {
  const { part, paragraphs, manifesto } = given;
  const around = { ...given, words: part.isOneSection ? ofOneSection(given.words) : given.words };
  const { annexes } = around.words;
  const here = new Set(paragraphs.flatMap(({ ids }) => ids));
  const advice = account
    .insightsOf(manifesto)
    .filter(({ kind }) => kind === 'recommendation')
    .filter((insight) => !part.isOneSection || insight.paragraphs.some((id) => here.has(id)));
  page.take(
    'recommendations',
    { kind: 'heading', text: annexes.advice },
    { kind: 'plain', text: advice.length > 0 ? annexes.adviceIntro : annexes.noAdvice },
  );
  for (const insight of advice) {
    const what = `recommendations, ${insight.number}`;
    const take = (label: string, text: string) =>
      page.take(what, { kind: 'detail', text: `${label}: ${text}` });
    const { number, title, text, origin, href, at, partner } = insight;
    page.take(
      what,
      { kind: 'amendment', text: `${number} ${oneLine(title)}` },
      { kind: 'own', text: oneLine(text) },
    );
    if (origin !== null) take(annexes.origin, oneLine(origin));
    if (href !== null) take(annexes.link, oneLine(href));
    const { words } = around;
    take(annexes.addedBy, `${listOf(account, [partner], words)}, ${dateOf(at, words)}`);
    take(annexes.at, placesOf(insight, around));
    takeJudgements(page, insight, { ...around, take });
  }
}

// It says nothing of what stands in other sections, or nowhere.
function ofOneSection(words: ExportWords): ExportWords {
  return { ...words, annexes: { ...words.annexes, otherPlaces: words.annexes.outside } };
}

function placesOf({ paragraphs: tied }: Insight, { paragraphs, words }: Around): string {
  const { otherPlaces, nowhere } = words.annexes;
  const numbers = tied.map((id) => paragraphs.find(({ ids }) => ids.includes(id))?.number);
  const others = numbers.filter((number) => number === undefined).length;
  const places = [
    ...new Set(numbers.flatMap((number) => number ?? [])),
    ...(others > 0 ? [otherPlaces(others)] : []),
  ];
  const list = new Intl.ListFormat(words.locale, { type: 'conjunction' }).format(places);
  return list || nowhere;
}

interface Taking extends Around {
  readonly take: (label: string, text: string) => void;
}

function takeJudgements(page: AnnexPage, insight: Insight, { take, ...around }: Taking): void {
  const { words } = around;
  const { annexes } = words;
  const [last, ...earlier] = insight.judgements.toReversed();
  if (!last) {
    take(annexes.done, annexes.verdicts['open'] ?? '');
    return;
  }
  take(annexes.done, verdictOf(last, words));
  if (last.reason !== null) take(words.why, oneLine(last.reason));
  const isOther = last.revision !== insight.revision;
  const of = wordsJudged(last, { ...around, shown: page.peek() });
  const said = [...of, ...(isOther ? [annexes.otherAdvice] : [])].join('; ');
  if (said !== '') take(annexes.ofWords, said);
  for (const judgement of earlier) {
    const reason = judgement.reason === null ? [] : [`‘${oneLine(judgement.reason)}’`];
    take(annexes.earlier, [verdictOf(judgement, words), ...reason].join(': '));
  }
}

function verdictOf({ verdict, at }: Judgement, words: ExportWords): string {
  const { verdicts, judged } = words.annexes;
  return judged(verdicts[verdict] ?? verdict, dateOf(at, words));
}
