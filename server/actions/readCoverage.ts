import { carries } from '#shared/ground.ts';
import type { Coverage } from '#shared/coverage.ts';
import type { ManifestoId } from '#shared/ids.ts';
import { CoverageTally } from '../records/CoverageTally.ts';
import { dayInNetherlands } from '../records/dayInNetherlands.ts';
import type { Records } from '../records/Records.ts';
import type { House } from './House.ts';
import { readSupport } from './readSupport.ts';

interface Kept {
  readonly tally: CoverageTally;
  /** Ends when all that was asked for before has been read. */
  reading: Promise<void>;
}

/** The record is read through once; from then on only what came after. */
const tallies = new WeakMap<Records, Kept>();

/** Reads how the backing of a manifesto came to be, and how it stands [E8]. */
export async function readCoverage(house: House, manifesto: ManifestoId): Promise<Coverage> {
  const rows = await readSupport(house, manifesto);
  const tally = await readTally(house.records);
  const { partners, sections } = house.records.state;
  return {
    paragraphs: rows.length,
    days: tally.daysOf(rows.map(({ paragraph }) => paragraph)),
    marks: tally.marks.filter(({ section }) => sections[section]?.manifesto === manifesto),
    now: {
      day: dayInNetherlands(new Date().toISOString()),
      carried: rows.flatMap(({ said }) => Object.values(said)).filter((state) => carries({ state }))
        .length,
      partners: Object.keys(partners).length,
    },
  };
}

async function readTally(records: Records): Promise<CoverageTally> {
  const kept = tallies.get(records) ?? { tally: new CoverageTally(), reading: Promise.resolve() };
  tallies.set(records, kept);
  // One after another: nobody tells an event twice.
  const reading = kept.reading.then(() => readOn(records, kept.tally));
  kept.reading = reading.catch(() => undefined);
  await reading;
  return kept.tally;
}

async function readOn(records: Records, tally: CoverageTally): Promise<void> {
  if (records.state.seq <= tally.seq) return;
  for await (const event of records.since(tally.seq)) tally.tell(event);
}
