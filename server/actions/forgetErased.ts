import type { PersonId } from '#shared/ids.ts';
import type { House } from './House.ts';

/**
 * Takes everything that names someone who was erased off the disk [J3]. All of them each time: what
 * a failing disk left of an earlier one goes too.
 */
export async function forgetErased({ records, accounts, erasures }: House): Promise<void> {
  const erased = Object.keys(records.state.erased) as PersonId[];
  await accounts.erase([...erased, ...erasures.people]);
  await erasures.add(erased);
}
