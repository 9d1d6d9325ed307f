import type { Account, Amendment } from './Account.ts';
import type { AnnexPage } from './AnnexPage.ts';
import { changeOf } from './changeOf.ts';
import { dateOf } from './dateOf.ts';
import type { ExportWords } from './ExportWords.ts';
import type { ListedParagraph } from './ListedParagraph.ts';
import { listOf } from './listOf.ts';
import { oneLine } from './oneLine.ts';
import { plainOf } from './plainOf.ts';
import type { Part } from './partOf.ts';
import type { Wanted } from './lineKinds.ts';

interface Around {
  readonly part: Part;
  readonly paragraphs: readonly ListedParagraph[];
  readonly words: ExportWords;
}

/**
 * Reads the decisions on amendments: all that the record has, each with its outcome, date and reason,
 * by their numbers, and nothing else.
 *
 * @throws Fault
 */
export function checkDecisions(page: AnnexPage, account: Account, around: Around): void {
  const { annexes } = around.words;
  const decided = [...account.amendments.values()]
    .filter(({ section }) => around.part.sections.some((one) => one.section.id === section))
    .filter(({ status }) => !['open', 'adopting'].includes(status.kind))
    .toSorted((a, b) => a.number.localeCompare(b.number, 'en', { numeric: true }));
  const intro = decided.length > 0 ? annexes.decisionsIntro : annexes.noDecisions;
  page.take(
    'decisions',
    { kind: 'heading', text: annexes.decisions },
    { kind: 'plain', text: intro },
  );
  for (const amendment of decided) {
    const what = `decisions, ${amendment.number}`;
    page.take(what, { kind: 'amendment', text: titleOf(account, amendment, around) });
    page.takeChange(what, changeOf(amendment), around.words);
    page.take(what, ...detailsOf(amendment, around.words));
  }
}

function titleOf(
  account: Account,
  { number, kind, paragraph, partner: by, status, backing }: Amendment,
  { paragraphs, words }: Around,
): string {
  const place = paragraphs.find(({ ids }) => ids.includes(paragraph))?.number;
  const partner = listOf(account, [by], words);
  const title =
    place === undefined
      ? words.amendmentGone(number, partner)
      : (words.amendments[kind]?.(number, place, partner) ?? number);
  const { outcomes, consents } = words.annexes;
  const isOther = status.kind === 'adopted' && Boolean(status.consent);
  const outcome = outcomes[isOther ? 'modified' : status.kind]?.(dateOf(status.at ?? '', words));
  const backers = backing.map((each) => each.partner);
  return [
    `${title}: ${outcome}.`,
    ...(isOther ? [consents[status.consent ?? ''] ?? ''] : []),
    ...(backers.length > 0 ? [words.backedBy(listOf(account, backers, words))] : []),
  ].join(' ');
}

function detailsOf({ reason, proposal, status }: Amendment, words: ExportWords): Wanted[] {
  const { adoptedAs, answer } = words.annexes;
  const adopted = status.kind === 'adopted' ? plainOf(status.wording?.runs ?? []) : '';
  const isOther = adopted !== '' && adopted !== plainOf(proposal.runs);
  return [
    `${words.why}: ${oneLine(reason)}`,
    ...(isOther ? [`${adoptedAs}: ${adopted}`] : []),
    ...(status.kind === 'declined' ? [`${answer}: ${oneLine(status.reason ?? '')}`] : []),
  ].map((text) => ({ kind: 'detail', text }));
}
