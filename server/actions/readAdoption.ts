import type { SectionId } from '#shared/ids.ts';
import { requireSection } from '#shared/record/required.ts';
import { reduce } from '#shared/record/reduce.ts';
import { emptyRecord } from '#shared/record/state.ts';
import type { RecordState } from '#shared/record/state.ts';
import { Refusal } from '#shared/refusal.ts';
import type { Adoption } from '#shared/sectionHistory.ts';
import { viewSection } from '#shared/view.ts';
import { Kept } from '../rooms/history/Kept.ts';
import type { Records } from '../records/Records.ts';
import type { House } from './House.ts';

/** Adopted copies that are kept for who asks again: they never change. */
const kept = new WeakMap<Records, Kept<Adoption>>();
const most = 50;
/** Events after which others have their turn. */
const slice = 200;

/**
 * Reads an adopted copy back from the record, whatever happened to the section since. Who stood
 * behind it is worked out from the record of that moment.
 *
 * @throws Refusal `not-found` when nothing was adopted there.
 */
export function readAdoption(house: House, section: SectionId, seq: number): Promise<Adoption> {
  const { records } = house;
  requireSection(records.state, section);
  const adoptions = kept.get(records) ?? new Kept<Adoption>(most);
  kept.set(records, adoptions);
  return adoptions.get(`${section} ${seq}`, () => readAnew(records, section, seq));
}

async function readAnew(records: Records, id: SectionId, seq: number): Promise<Adoption> {
  requireAdopted(records.state, id, seq);
  let state = emptyRecord;
  for await (const event of records.since(0)) {
    if (event.seq > seq) break;
    state = reduce(state, event);
    if (event.seq % slice === 0) await new Promise((resolve) => void setImmediate(resolve));
    if (event.seq !== seq || event.type !== 'phase-moved' || !event.adopted) continue;
    const section = viewSection(state, requireSection(state, id), event.adopted);
    return { seq, at: event.at, reason: event.reason, section };
  }
  throw new Refusal('not-found', 'Nothing was adopted there.');
}

function requireAdopted({ versions }: RecordState, section: SectionId, seq: number): void {
  const isThere = (versions[section] ?? []).some(
    ({ why, seq: at }) => at === seq && why.kind === 'phase' && why.phase === 'adopted',
  );
  if (!isThere) throw new Refusal('not-found', 'Nothing was adopted there.');
}
