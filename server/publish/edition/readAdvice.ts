import { formatList } from '#shared/language/count.ts';
import { formatDate } from '#shared/language/formatTime.ts';
import type { Language } from '#shared/language/language.ts';
import type { InsightView, JudgementView, TieView } from '#shared/viewInsights.ts';
import { annexWords } from './annexWords.ts';
import type { EditionAdvice, EditionLine } from './Edition.ts';
import { oneLine } from './oneLine.ts';
import type { Part } from './Part.ts';

/**
 * The recommendation matrix: what became of each, why, and of which words that was said [I2]. A file
 * of one section has those of its paragraphs, and says nothing of other sections.
 */
export function readAdvice({ view, chosen, language }: Part): EditionAdvice[] {
  const isWhole = chosen.length === view.sections.length;
  const paragraphs = chosen.flatMap((section) => section.paragraphs);
  const here = new Set<string>(paragraphs.flatMap(({ id, aliases }) => [id, ...aliases]));
  const say = annexWords(language);
  const inWhole = view.sections.some((section) => section.isUnreadable)
    ? say.unreadPlaces
    : say.otherPlaces;
  const otherPlaces = isWhole ? inWhole : say.outside;
  const told = { numbered: (tie: TieView) => (here.has(tie.paragraph) ? tie.number : null) };
  return view.insights
    .filter(({ kind }) => kind === 'recommendation')
    .filter(({ paragraphs: tied }) => isWhole || tied.some((id) => here.has(id)))
    .map((insight) => {
      const around = { ...told, otherPlaces, language };
      return {
        number: insight.number,
        title: oneLine(insight.title),
        lines: [...aboutLines(insight, around), ...doneLines(insight, around)],
      };
    });
}

interface Around {
  /** The number of a paragraph in this file. */
  readonly numbered: (tie: TieView) => string | null;
  /** What is said of places that have none. */
  readonly otherPlaces: (count: number) => string;
  readonly language: Language;
}

function aboutLines(
  { text, origin, href, ties, partnerName, at }: InsightView,
  { numbered, otherPlaces, language }: Around,
): EditionLine[] {
  const say = annexWords(language);
  const numbers = ties.map(numbered);
  const others = numbers.filter((number) => number === null).length;
  const places = [
    ...new Set(numbers.flatMap((number) => number ?? [])),
    ...(others > 0 ? [otherPlaces(others)] : []),
  ];
  return [
    { label: null, text: oneLine(text), isQuoted: true },
    ...(origin === null
      ? []
      : [{ label: say.origin, text: oneLine(origin), isQuoted: true as const }]),
    ...(href === null ? [] : [{ label: say.link, text: oneLine(href), href: oneLine(href) }]),
    { label: say.addedBy, text: `${oneLine(partnerName)}, ${formatDate(at, language)}` },
    { label: say.at, text: formatList(places, language) || say.nowhere },
  ];
}

function doneLines({ judgements }: InsightView, around: Around): EditionLine[] {
  const { language } = around;
  const say = annexWords(language);
  const last = judgements.at(-1);
  if (!last) return [{ label: say.done, text: say.verdicts.open }];
  const earlier = judgements.slice(0, -1).toReversed();
  return [
    { label: say.done, text: verdictOf(last, language) },
    ...(last.reason === null
      ? []
      : [{ label: say.why, text: oneLine(last.reason), isQuoted: true as const }]),
    ...wordsLine(last, around),
    ...earlier.map((judgement) => ({
      label: say.earlier,
      text: [
        verdictOf(judgement, language),
        ...(judgement.reason === null ? [] : [`‘${oneLine(judgement.reason)}’`]),
      ].join(': '),
    })),
  ];
}

function verdictOf({ verdict, at }: JudgementView, language: Language): string {
  const say = annexWords(language);
  return say.judged(say.verdicts[verdict], formatDate(at, language));
}

// A judgement is of words: of these, of earlier ones, of what is gone, or of other advice.
function wordsLine(
  { on, isOfOtherAdvice }: JudgementView,
  { numbered, otherPlaces, language }: Around,
): EditionLine[] {
  const say = annexWords(language);
  const of = on.map((tie) => {
    const number = numbered(tie);
    return number === null || tie.words === 'gone'
      ? otherPlaces(1)
      : say.judgedWords[tie.words](number);
  });
  const said = [...new Set(of), ...(isOfOtherAdvice ? [say.otherAdvice] : [])].join('; ');
  return said === '' ? [] : [{ label: say.ofWords, text: said }];
}
