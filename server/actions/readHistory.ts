import type { Author, AuthoredPart } from '#shared/authorship.ts';
import { compareTexts } from '#shared/comparison.ts';
import type { ComparedRow } from '#shared/comparison.ts';
import { paragraphsOf } from '#shared/document.ts';
import type { Paragraph } from '#shared/document.ts';
import type { PartnerId, PersonId, SectionId } from '#shared/ids.ts';
import { sameMoment } from '#shared/moments.ts';
import { requireSection } from '#shared/record/required.ts';
import { sectionNumber } from '#shared/record/sections.ts';
import type { Moment, RecordState } from '#shared/record/state.ts';
import { Refusal } from '#shared/refusal.ts';
import type { MomentText, SectionHistory, Sitting } from '#shared/sectionHistory.ts';
import type { Origin } from '../rooms/UpdateLog.ts';
import type { House } from './House.ts';

/** The moments of a section's text, those of earlier epochs too. */
export async function readHistory(house: House, id: SectionId): Promise<SectionHistory> {
  const { records, rooms } = house;
  const now = await rooms.with(id, ({ epoch, seq }) => ({ epoch, seq }));
  const versions = records.state.versions[id] ?? [];
  const earlier = new Set(versions.map(({ moment }) => moment.epoch)).add(1);
  earlier.delete(now.epoch);
  const moments = [...earlier].toSorted((a, b) => a - b).map((epoch) => ({ epoch, seq: 1 }));
  const sittings: Sitting[] = [];
  for (const moment of [...moments, now])
    sittings.push(...(await rooms.histories.sittings(id, moment)));
  return { sittings, versions, now };
}

/** Refuses who is not signed in, unless these moments are versions that anyone may read. */
export function requireReadable(
  { records }: House,
  { section, isSignedIn }: { readonly section: SectionId; readonly isSignedIn: boolean },
  moments: readonly Moment[],
): void {
  requireSection(records.state, section);
  if (isSignedIn || moments.every((moment) => isPublic(records.state, section, moment))) return;
  throw new Refusal('not-signed-in', 'Sign in to read other moments than versions.');
}

/** Whether a moment is a version that stands on the public page. */
export function isPublic({ versions }: RecordState, section: SectionId, moment: Moment): boolean {
  return (versions[section] ?? []).some(
    (one) => one.why.kind !== 'wipe' && sameMoment(one.moment, moment),
  );
}

/**
 * The text at a moment, and who wrote it.
 *
 * @throws Refusal `not-found` when there was no such moment.
 */
export async function readMomentText(
  { records, rooms }: House,
  section: SectionId,
  moment: Moment,
): Promise<MomentText> {
  const document = await rooms.histories.textAt(section, moment);
  const blocks = await rooms.histories.writersAt(section, moment);
  const authors: Author[] = [];
  const places = new Map<string, number>();
  const placeOf = (author: Author): number => {
    const name = JSON.stringify(author);
    const place = places.get(name) ?? authors.push(author) - 1;
    places.set(name, place);
    return place;
  };
  const authored = blocks.map((parts) =>
    parts.map(({ length, origin }): AuthoredPart => {
      return { length, author: placeOf(authorOf(records.state, origin)) };
    }),
  );
  return { moment, document, authorship: { authors, blocks: authored } };
}

/** The paragraphs of a section at a moment, numbered by the section's place of now. */
export async function paragraphsAt(
  { records, rooms }: House,
  id: SectionId,
  moment: Moment,
): Promise<Paragraph[]> {
  const document = await rooms.histories.textAt(id, moment);
  const { state } = records;
  return paragraphsOf(document, sectionNumber(state, requireSection(state, id)));
}

/** How the text of one moment became that of another. */
export async function compareMoments(
  house: House,
  section: SectionId,
  { from, to }: { readonly from: Moment; readonly to: Moment },
): Promise<ComparedRow[]> {
  const before = await paragraphsAt(house, section, from);
  return compareTexts(before, await paragraphsAt(house, section, to));
}

function authorOf(state: RecordState, origin: Origin): Author {
  if (origin.kind === 'person' || origin.kind === 'import') {
    const { person } = origin;
    return { kind: 'person', person, partner: partnerOf(state, person) };
  }
  const amendment = origin.kind === 'amendment' ? state.amendments[origin.amendment] : undefined;
  if (origin.kind !== 'amendment' || !amendment) return { kind: 'first' };
  const { id, number, author: person, partner } = amendment;
  return { kind: 'amendment', amendment: id, number, person, partner, adopter: origin.person };
}

function partnerOf({ people, erased }: RecordState, person: PersonId): PartnerId | null {
  return people[person]?.partner ?? erased[person]?.partner ?? null;
}
