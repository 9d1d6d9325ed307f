import { expect, test } from 'vitest';
import { besiege, patience } from './fuzz/besiege.ts';

test(
  '[S2] [T2] writers who send anything at all harm no text but what they may change, and stop nobody',
  { timeout: patience },
  async () => {
    const { hands, clients, attackersClients } = await besiege(({ mallory }) => [
      ...[mallory, mallory],
      ...[mallory, mallory],
    ]);
    // They did get in: what they may do, they could.
    expect(hands).toContain('mallory');
    expect(attackersClients.some((client) => clients.includes(client))).toBe(true);
  },
);
