import { expect, test } from 'vitest';
import { Refusal } from '#shared/refusal.ts';
import { settleAll } from '../../server/actions/settleAdoption.ts';
import type { House } from '../../server/actions/House.ts';

/** A house with an adoption cut off in each of two sections, of which the first cannot be read. */
function houseThatSays(failure: Error): { house: House; settled: unknown[] } {
  const settled: unknown[] = [];
  const cutOff = (id: string) => ({
    id,
    status: { kind: 'adopting', section: `of ${id}`, attempt: 'x', by: 'ada' },
  });
  const room = { settle: () => Promise.resolve(), landed: () => null };
  const house = {
    records: {
      state: { amendments: { a: cutOff('a'), b: cutOff('b') } },
      perform: (_: unknown, make: () => unknown) => Promise.resolve(settled.push(make())),
    },
    rooms: {
      with: async (section: string, work: (it: typeof room) => Promise<void>) => {
        if (section === 'of a') throw failure;
        await work(room);
      },
    },
  };
  return { house: house as unknown as House, settled };
}

test('[A6] an adoption in a text that cannot be read keeps no other waiting, and does not stop the start', async () => {
  const { house, settled } = houseThatSays(new Refusal('unavailable', 'It cannot be read.'));
  await settleAll(house);
  expect(settled).toEqual([{ type: 'abandon-adopting', amendment: 'b' }]);
});

test('[A6] whatever else goes wrong while adoptions are settled stops the start', async () => {
  const { house } = houseThatSays(new Error('something else'));
  await expect(settleAll(house)).rejects.toThrow('something else');
});
