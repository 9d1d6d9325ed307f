import { expect } from 'vitest';
import { readSection } from '../../../server/actions/readManifesto.ts';
import type { World } from './World.ts';

/** Every paragraph stands once and unchanged, and what hangs on it is of the section it stands in. */
export async function expectWhole(world: World): Promise<void> {
  const standing = await world.standing();
  expect(standing).toHaveLength(world.exact.size);
  expect(new Map(standing.map(({ id, exact }) => [id as string, exact]))).toEqual(world.exact);
  const home = new Map(standing.map(({ id, section }) => [id, section]));
  const { endorsements, amendments } = world.house.records.state;
  const hanging = [
    ...Object.values(endorsements).flatMap((said) => Object.values(said)),
    ...Object.values(amendments),
  ];
  for (const each of hanging) expect(each.section).toBe(home.get(each.paragraph));
  for (const section of world.sections)
    expect((await readSection(world.house, section)).vanished).toEqual([]);
}
