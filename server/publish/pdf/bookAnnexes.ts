import { words } from '#shared/language/words.ts';
import type { Language } from '#shared/language/language.ts';
import { annexWords } from '../edition/annexWords.ts';
import { decisionLines } from '../edition/decisionLines.ts';
import type { Edition, EditionAmendment, EditionLine } from '../edition/Edition.ts';
import type { BookAnnex, BookItem } from './Book.ts';
import { bookDifference } from './bookDifference.ts';

/** What has not been decided, what has, and what became of recommendations. */
export function bookAnnexes(
  { sections, decisions, advice }: Edition,
  language: Language,
): BookAnnex[] {
  const { exporting } = words(language);
  const say = annexWords(language);
  const open = sections.flatMap(({ amendments }) => amendments);
  return [
    {
      name: 'amendments',
      title: exporting.openAmendments,
      intro: open.length > 0 ? '' : exporting.noOpenAmendments,
      items: open.map((each) =>
        amendment(each, [{ label: exporting.why, text: each.reason, isQuoted: true }]),
      ),
    },
    {
      name: 'decisions',
      title: say.decisions,
      intro: decisions.length > 0 ? say.decisionsIntro : say.noDecisions,
      items: decisions.map((each) => amendment(each, decisionLines(each, language))),
    },
    {
      name: 'advice',
      title: say.advice,
      intro: advice.length > 0 ? say.adviceIntro : say.noAdvice,
      items: advice.map(({ number, title, lines }) => ({
        title: `${number} ${title}`,
        status: null,
        parts: [],
        lines,
      })),
    },
  ];
}

function amendment(
  { label, status, notes, parts }: EditionAmendment,
  lines: readonly EditionLine[],
): BookItem {
  return {
    title: label,
    status: [`${status.charAt(0).toUpperCase()}${status.slice(1)}.`, ...notes].join(' '),
    parts: bookDifference(parts),
    lines,
  };
}
