import type { Account, Amendment } from './Account.ts';
import type { ExportWords } from './ExportWords.ts';
import { hashWords } from './hashWords.ts';
import type { AnnexPage } from './AnnexPage.ts';
import { changeOf } from './changeOf.ts';
import { clashesIn } from './clashesIn.ts';
import type { Clash } from './clashesIn.ts';
import type { ListedParagraph } from './ListedParagraph.ts';
import { listOf } from './listOf.ts';
import { oneLine } from './oneLine.ts';
import type { Part } from './partOf.ts';

interface Around {
  readonly paragraphs: readonly ListedParagraph[];
  /** What stands in the text without a number; an amendment may be about it by now. */
  readonly headings: readonly string[];
  readonly words: ExportWords;
}

/**
 * Reads the open amendments: their numbers, paragraphs, partners, status, backing, proposals and
 * reasons have to be those of the record. Which of them meet, and whether one still fits other words
 * than those it was written on, follows from no record: then only what cannot be is found.
 *
 * @throws Fault
 */
export function checkOpenAmendments(
  page: AnnexPage,
  account: Account,
  { part, ...around }: Around & { part: Part },
): void {
  const { words } = around;
  const left = new Map(
    [...account.amendments.values()]
      .filter(({ section }) => part.sections.some((one) => one.section.id === section))
      .filter(({ status }) => ['open', 'adopting'].includes(status.kind))
      .map((amendment) => [amendment.number, amendment]),
  );
  const open = [...left.values()];
  page.take('open amendments', { kind: 'heading', text: words.openAmendments });
  if (left.size === 0)
    page.take('open amendments', { kind: 'plain', text: words.noOpenAmendments });
  const clashes: Clash[] = [];
  while (left.size > 0) {
    const number = /[A-Z]-\d+/u.exec(page.peek())?.[0] ?? '';
    const amendment = left.get(number);
    if (!amendment)
      throw page.fault('open amendments', `here should stand ${[...left.keys()].join(' or ')}`);
    clashes.push(...takeAmendment(page, account, { amendment, open, ...around }));
    left.delete(number);
  }
  const isMutual = ({ of, on, other }: Clash) =>
    clashes.some((back) => back.of === other && back.on === on && back.other === of);
  const alone = clashes.find((clash) => !isMutual(clash));
  if (alone)
    throw page.fault('open amendments', `${alone.of} meets ${alone.other}, which does not say so`);
}

interface Found extends Around {
  readonly amendment: Amendment;
  readonly open: readonly Amendment[];
}

function takeAmendment(page: AnnexPage, account: Account, found: Found): Clash[] {
  const { amendment, open, words } = found;
  const { number, reason, backing } = amendment;
  const what = `open amendments, ${number}`;
  const paragraph = numbered(found, amendment);
  const others = open
    .filter(({ number: other, status }) => other !== number && status.kind === 'open')
    .filter(
      (other) =>
        other.paragraph === amendment.paragraph ||
        (paragraph && numbered(found, other) === paragraph),
    );
  const heads = headsOf(account, found, paragraph).map((head) => head.join(' '));
  const backers = backing.map(({ partner }) => partner);
  const end = backers.length > 0 ? words.backedBy(listOf(account, backers, words)) : '';
  const clashes = clashesIn({ line: page.peek(), heads, end }, amendment, words);
  const stranger = clashes.find(({ other }) => !others.some((one) => one.number === other));
  if (stranger) throw page.fault(what, `it cannot meet ${stranger.other}`);
  const notes = [...clashes.map(({ said }) => said), ...(end === '' ? [] : [end])];
  const ways = heads.map((head) => [head, ...notes].join(' '));
  const [first = '', ...rest] = ways;
  if (!rest.some((text) => page.has({ kind: 'amendment', text })))
    page.take(what, { kind: 'amendment', text: first });
  page.takeChange(what, changeOf(amendment), words);
  page.take(what, { kind: 'detail', text: `${words.why}: ${oneLine(reason)}` });
  return clashes;
}

function numbered({ paragraphs }: Around, { paragraph }: Amendment): ListedParagraph | undefined {
  return paragraphs.find(({ ids }) => ids.includes(paragraph));
}

/** How the line of an amendment can begin: each with its title and status, and what it says first. */
function headsOf(
  account: Account,
  { amendment, headings, words }: Found,
  paragraph: ListedParagraph | undefined,
): string[][] {
  const { number, kind, status } = amendment;
  const { statuses } = words;
  const partner = listOf(account, [amendment.partner], words);
  const title = (place: string) => words.amendments[kind]?.(number, place, partner) ?? number;
  const isOpen = status.kind === 'open';
  const kept = isOpen ? statuses.open : statuses.adopting;
  const said =
    isOpen && canBeAmiss(amendment, paragraph) ? [kept, statuses['needs-attention']] : [kept];
  const head = (place: string) => said.map((each) => [`${title(place)}: ${each}.`]);
  if (paragraph) return head(paragraph.number);
  const gone = [
    `${words.amendmentGone(number, partner)}: ${kept}.`,
    ...(isOpen ? [words.paragraphGone] : []),
  ];
  return [gone, ...['', ...headings].flatMap((text) => head(`‘${text}’`))];
}

// On the words that it was written on, and behind any, an amendment always fits.
function canBeAmiss({ kind, base }: Amendment, paragraph: ListedParagraph | undefined): boolean {
  const { exact } = hashWords(base);
  const isOther = paragraph?.currents.some(({ hashes }) => hashes.exact !== exact) ?? true;
  return kind !== 'insert-after' && isOther;
}
