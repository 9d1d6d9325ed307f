import type { Paragraph } from '#shared/document.ts';
import type { ParagraphId, SectionId } from '#shared/ids.ts';
import type { RecordState } from '#shared/record/state.ts';
import { paragraphsNow } from '../actions/paragraphsNow.ts';
import type { House } from '../actions/House.ts';
import type { Happenings } from '../records/Happenings.ts';
import { readHappenings } from '../records/readHappenings.ts';
import type { Told } from '../records/Telling.ts';

/** Record, texts and what was told, all of one moment: what notices are derived from. */
export interface Sources {
  readonly state: RecordState;
  /** By section; a text that cannot be read now is missing. */
  readonly texts: ReadonlyMap<SectionId, readonly Paragraph[]>;
  readonly happenings: Happenings;
  /** How far everyone was told. */
  readonly soFar: Told;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** Reads them as they are now. */
export async function readSources(house: House, now: number): Promise<Sources> {
  const { records, accounts } = house;
  const texts = new Map<SectionId, readonly Paragraph[]>();
  for (const { id } of Object.values(records.state.sections)) {
    const paragraphs = await paragraphsNow(house, id).catch(() => null);
    if (paragraphs) texts.set(id, paragraphs);
  }
  const happenings = await readHappenings(records);
  return { state: records.state, texts, happenings, soFar: accounts.notices.soFar, now };
}

/** The paragraph that has an id, or answers for it [P2]; null when it is gone. */
export function paragraphIn(
  { texts }: Sources,
  section: SectionId,
  id: ParagraphId,
): Paragraph | null {
  const paragraphs = texts.get(section) ?? [];
  return (
    paragraphs.find((paragraph) => paragraph.id === id) ??
    paragraphs.find(({ aliases }) => aliases.includes(id)) ??
    null
  );
}
