import type { ParagraphId, SectionId } from '#shared/ids.ts';
import { sectionsOf } from '#shared/record/sections.ts';
import type { Amendment, Insight, Manifesto, RecordState } from '#shared/record/state.ts';
import { plainText } from '#shared/wording.ts';
import type { SearchedPlace } from './SearchedPlace.ts';
import type { SearchedText } from './SearchedText.ts';

/** What of the record is looked through: amendments, replies to them, and insights, by number. */
export function recordPlaces(
  record: Pick<RecordState, 'amendments' | 'insights' | 'partners' | 'sections'>,
  { id, slug }: Pick<Manifesto, 'id' | 'slug'>,
  texts: readonly SearchedText[],
): SearchedPlace[] {
  const sections = sectionsOf(record as RecordState, id);
  const hrefs = new Map<SectionId, string>(
    sections.map((section, index) => [section.id, texts[index]?.href ?? `/manifest/${slug}`]),
  );
  const numbers = numbersIn(texts);
  const amendments = Object.values(record.amendments)
    .filter(({ section }) => hrefs.has(section))
    .toSorted(byNumber);
  const hrefOf = ({ id: amendment, section, paragraph }: Amendment) => {
    const at = numbers.has(paragraph) ? `#p-${paragraph}` : '';
    return `${hrefs.get(section)}?wijziging=${amendment}${at}`;
  };
  return [
    ...amendments.map((one) =>
      amendmentPlace(one, hrefOf(one), numbers.get(one.paragraph) ?? null),
    ),
    ...amendments.flatMap((one) => replyPlaces(one, hrefOf(one), record.partners)),
    ...Object.values(record.insights)
      .filter((one) => one.manifesto === id && one.withdrawn === null)
      .toSorted(byNumber)
      .map((one) => insightPlace(one, `/manifest/${slug}/inzichten#i-${one.id}`)),
  ];
}

/** The public number of each paragraph that stands in a text; what was merged into it has the same. */
function numbersIn(texts: readonly SearchedText[]): ReadonlyMap<ParagraphId, string | null> {
  return new Map(
    texts.flatMap(({ paragraphs }) =>
      (paragraphs ?? []).flatMap(({ id, aliases, number }) =>
        [id, ...aliases].map((one) => [one, number] as const),
      ),
    ),
  );
}

function amendmentPlace(
  { id, number, proposal, reason, status }: Amendment,
  href: string,
  paragraph: string | null,
): SearchedPlace {
  const text = [plainText(proposal.runs), reason].filter(Boolean).join(' – ');
  return { kind: 'amendment', key: id, href, text, number, label: number, paragraph, status: status.kind }; // prettier-ignore
}

function replyPlaces(
  { number, replies }: Amendment,
  href: string,
  partners: RecordState['partners'],
): SearchedPlace[] {
  return replies.map(({ id, text, partner }) => ({
    kind: 'reply',
    key: id,
    href,
    text,
    number: null,
    label: number,
    partner: partners[partner]?.name ?? partner,
  }));
}

function insightPlace({ id, number, title, text, origin }: Insight, href: string): SearchedPlace {
  const said = [title, text, origin].filter(Boolean).join(' – ');
  return { kind: 'insight', key: id, href, text: said, number, label: number, title };
}

function byNumber(a: { readonly number: string }, b: { readonly number: string }): number {
  return a.number.length - b.number.length || (a.number < b.number ? -1 : 1);
}
