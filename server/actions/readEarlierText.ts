import type { DocumentJson } from '#shared/document.ts';
import type { SectionId } from '#shared/ids.ts';
import type { Moment, RecordState, Version } from '#shared/record/state.ts';
import { Refusal } from '#shared/refusal.ts';
import type { EarlierText } from '../publish/ExportOptions.ts';
import type { House } from './House.ts';
import { requireReadable } from './readHistory.ts';

/** Of which sections, since which version, and who asks. */
export interface AskedEarlier {
  readonly sections: readonly SectionId[];
  /** Number of the version in the record. */
  readonly since: number;
  readonly isSignedIn: boolean;
}

/**
 * The texts of sections when a version of any section of the network was made.
 *
 * @throws Refusal `not-found` when no version has that number; `not-signed-in` when the text of one
 * of them was between two versions then, which is for who signs in [T5].
 */
export async function readEarlierText(
  house: House,
  { sections, since, isSignedIn }: AskedEarlier,
): Promise<EarlierText> {
  const { state } = house.records;
  const found = versionOf(state, since);
  if (!found) throw new Refusal('not-found', 'There is no version with that number.');
  const { version } = found;
  const texts: Record<SectionId, DocumentJson> = {};
  for (const section of sections) {
    const moment =
      section === found.section ? version.moment : await momentOf(house, section, version);
    if (!moment) continue;
    requireReadable(house, { section, isSignedIn }, [moment]);
    texts[section] = await house.rooms.histories.textAt(section, moment);
  }
  const { at, why } = version;
  return { seq: since, at, name: why.kind === 'named' ? why.name : null, texts };
}

interface FoundVersion {
  readonly section: SectionId;
  readonly version: Version;
}

function versionOf({ versions, sections }: RecordState, seq: number): FoundVersion | null {
  for (const { id: section } of Object.values(sections)) {
    const version = versions[section]?.find((one) => one.seq === seq);
    if (version) return { section, version };
  }
  return null;
}

async function momentOf(
  { rooms }: House,
  section: SectionId,
  { at }: Version,
): Promise<Moment | null> {
  const now = await rooms.with(section, ({ epoch, seq }) => ({ epoch, seq }));
  return rooms.histories.momentAt(section, now, Date.parse(at));
}
