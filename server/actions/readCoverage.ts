import { carries } from '#shared/ground.ts';
import type { Coverage } from '#shared/coverage.ts';
import type { ManifestoId } from '#shared/ids.ts';
import { CoverageTally } from '../records/CoverageTally.ts';
import { dayInNetherlands } from '../records/dayInNetherlands.ts';
import { keepUp } from '../records/keepUp.ts';
import type { House } from './House.ts';
import { readSupport } from './readSupport.ts';

const begin = () => new CoverageTally();

/** Reads how the backing of a manifesto came to be, and how it stands [E8]. */
export async function readCoverage(house: House, manifesto: ManifestoId): Promise<Coverage> {
  const rows = await readSupport(house, manifesto);
  const tally = await keepUp(house.records, begin);
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
