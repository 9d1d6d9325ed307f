import type { Actor } from '#shared/record/events.ts';
import { forgetErased } from './forgetErased.ts';
import type { House } from './House.ts';

const server: Actor = { kind: 'server' };

/**
 * Forgets everyone again who was erased [J3]: a crash may have come in between, and older copies of
 * the accounts, or of the whole data directory, bring names back. Called once, before the doors open.
 */
export async function finishErasures(house: House): Promise<void> {
  const { records, erasures } = house;
  for (const person of erasures.people) {
    if (records.state.people[person])
      await records.perform(server, () => ({ type: 'erase-person', person }));
  }
  await forgetErased(house);
}
