import type { ParagraphId } from '#shared/ids.ts';
import type { Language } from '#shared/language/language.ts';
import type { EventBody, RecordEvent } from '#shared/record/events.ts';
import type { Manifesto } from '#shared/record/state.ts';
import { Refusal } from '#shared/refusal.ts';
import type { ManifestoView } from '#shared/view.ts';
import { publicStyleHash } from '../publish/publicStyleHash.ts';
import type { ReceiptSite, ReceiptView } from '../publish/ReceiptView.ts';
import { renderReceipt } from '../publish/renderReceipt.ts';
import type { House } from './House.ts';
import { readReceipt } from './readReceipt.ts';
import { readWhatCanBeRead } from './readWhatCanBeRead.ts';

export interface ReceiptPageInput {
  readonly manifesto: Manifesto;
  readonly seq: number;
  readonly language: Language;
  readonly site: ReceiptSite;
}

type Endorsed = RecordEvent & Extract<EventBody, { type: 'endorsed' }>;

/**
 * The page of a receipt, for who has the address. Only what a partner said of a paragraph has one;
 * of every other event there is the file. No person is named on it [J3].
 */
export async function receiptPage(
  house: House,
  { manifesto, seq, language, site }: ReceiptPageInput,
): Promise<{ html: string; styleHash: string }> {
  const { event, head } = await readReceipt(house, seq);
  if (event.type !== 'endorsed' || !belongs(house, manifesto, event))
    throw new Refusal('not-found', 'Nobody endorsed anything under this number.');
  const view = { ...(await viewOf(house, manifesto, event)), manifesto: manifesto.title, head };
  const html = renderReceipt({ ...view, language: manifesto.language }, language, site);
  return { html, styleHash: publicStyleHash };
}

function belongs({ records }: House, { id }: Manifesto, { section }: Endorsed): boolean {
  return records.state.sections[section]?.manifesto === id;
}

async function viewOf(
  house: House,
  { id }: Manifesto,
  event: Endorsed,
): Promise<Omit<ReceiptView, 'manifesto' | 'language' | 'head'>> {
  const { stance, reason, wording, exact, at, seq, dependsOn } = event;
  const { partners, amendments, endorsements } = house.records.state;
  return {
    ...{ stance, reason, wording, exact, at, seq },
    partner: partners[event.partner]?.name ?? event.partner,
    amendment: (dependsOn && amendments[dependsOn]?.number) ?? null,
    paragraph: placeIn(await readWhatCanBeRead(house, id), event.paragraph),
    isLatest: endorsements[event.paragraph]?.[event.partner]?.seq === seq,
  };
}

// It may have moved to another section since.
function placeIn({ sections }: ManifestoView, id: ParagraphId): ReceiptView['paragraph'] {
  const found = sections
    .flatMap(({ paragraphs }) => paragraphs)
    .find((each) => each.id === id || each.aliases.includes(id));
  if (found?.number) return { id: found.id, number: found.number };
  return sections.some(({ isUnreadable }) => isUnreadable) ? 'unreadable' : 'gone';
}
