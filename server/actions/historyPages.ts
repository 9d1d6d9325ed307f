import { compareTexts } from '#shared/comparison.ts';
import { paragraphsOf } from '#shared/document.ts';
import type { SectionId } from '#shared/ids.ts';
import type { Language } from '#shared/language/language.ts';
import { sameMoment } from '#shared/moments.ts';
import { sectionsOf } from '#shared/record/sections.ts';
import type { Manifesto, Moment } from '#shared/record/state.ts';
import { Refusal } from '#shared/refusal.ts';
import type {
  HistorySite,
  HistoryView,
  SectionPast,
  VersionView,
} from '../publish/history/HistoryView.ts';
import { renderComparison } from '../publish/history/renderComparison.ts';
import { renderHistory } from '../publish/history/renderHistory.ts';
import { renderVersion } from '../publish/history/renderVersion.ts';
import { publicStyleHash } from '../publish/publicStyleHash.ts';
import type { House } from './House.ts';
import { readAdoption } from './readAdoption.ts';
import { isPublic } from './readHistory.ts';

export interface HistoryPageInput {
  readonly manifesto: Manifesto;
  readonly language: Language;
  readonly site: HistorySite;
}

/** A section of the history, and the moments of it that are asked for: one to read, two to compare. */
export interface AskedVersions {
  readonly section: SectionId;
  readonly moments: readonly [Moment] | readonly [Moment, Moment];
}

interface PublicHtml {
  readonly html: string;
  readonly styleHash: string;
}

/** How a manifesto came about, for anyone to read: from the record alone, without any person [J3]. */
export function historyPage(
  house: House,
  { manifesto, language, site }: HistoryPageInput,
): PublicHtml {
  const html = renderHistory(viewOf(house, manifesto), language, site);
  return { html, styleHash: publicStyleHash };
}

/**
 * A version of a section, or how one became another, for anyone to read. Only versions: what stood
 * there in between is for who is signed in.
 *
 * @throws Refusal `not-found` when there is no such version.
 */
export async function versionPage(
  house: House,
  { manifesto, language, site }: HistoryPageInput,
  { section, moments }: AskedVersions,
): Promise<PublicHtml> {
  const { state } = house.records;
  const history = viewOf(house, manifesto);
  const past = history.sections.find((one) => one.section.id === section);
  if (!past || !moments.every((moment) => isPublic(state, section, moment)))
    throw new Refusal('not-found', 'There is no such version.');
  const [from, to] = moments;
  const { document, adoption } = await textAt(house, past, from);
  const paragraphs = paragraphsOf(document, past.number);
  if (to) {
    const second = await textAt(house, past, to);
    const rows = compareTexts(paragraphs, paragraphsOf(second.document, past.number));
    const view = { history, past, from, to, rows };
    return { html: renderComparison(view, language, site), styleHash: publicStyleHash };
  }
  const view = { history, past, moment: from, document, paragraphs, adoption };
  return { html: renderVersion(view, language, site), styleHash: publicStyleHash };
}

/** The text of a version; of one that was adopted from the record alone, with who stood behind it [O4]. */
async function textAt(
  house: House,
  past: SectionPast,
  moment: Moment,
): Promise<Pick<VersionView, 'document' | 'adoption'>> {
  const { id } = past.section;
  const seq = adoptedAt(past, moment);
  if (seq === null)
    return { document: await house.rooms.histories.textAt(id, moment), adoption: null };
  const adoption = await readAdoption(house, id, seq);
  return { document: adoption.section.document, adoption };
}

function viewOf({ records: { state } }: House, { id, title, language }: Manifesto): HistoryView {
  const sections = sectionsOf(state, id).map((section, place): SectionPast => {
    const versions = (state.versions[section.id] ?? []).filter(({ why }) => why.kind !== 'wipe');
    const amendments = Object.values(state.amendments).filter((one) => one.section === section.id);
    return { section, number: place + 1, versions, amendments };
  });
  return { title, language, sections, partners: state.partners };
}

/** The number on the record of the adoption at a moment; null when there was none. */
function adoptedAt({ versions }: SectionPast, moment: Moment): number | null {
  const adopted = versions.find(
    ({ why, moment: at }) =>
      why.kind === 'phase' && why.phase === 'adopted' && sameMoment(at, moment),
  );
  return adopted?.seq ?? null;
}
