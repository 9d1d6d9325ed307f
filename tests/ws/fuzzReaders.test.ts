import { expect, test } from 'vitest';
import { besiege, patience } from './fuzz/besiege.ts';

test(
  '[S6] [T2] readers who send anything at all change nothing, and stop nobody',
  { timeout: patience },
  async () => {
    const { hands, clients, attackersClients } = await besiege(({ kim, otto }) => [
      ...[kim, otto],
      ...[kim, otto],
    ]);
    // What is not in the log by their hand is not in the text: the two are equal.
    expect([...hands].filter((hand) => ['kim', 'otto'].includes(hand))).toEqual([]);
    expect(attackersClients.filter((client) => clients.includes(client))).toEqual([]);
  },
);
