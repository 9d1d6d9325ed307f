import { expect, test } from 'vitest';
import { limits } from '#shared/limits.ts';
import { Flows } from '../../server/http/Flows.ts';
import { MemoryFlows } from '../../server/storage/MemoryFlows.ts';

const flow = { kind: 'passkey-use', challenge: 'c' } as const;

test('[C8] what was begun ends once, as what it is, and within ten minutes', async () => {
  const clock = { now: 0 };
  const flows = new Flows(new MemoryFlows(), () => clock.now);
  const token = await flows.begin(flow);
  expect(await flows.find(token, 'passkey-use')).toEqual(flow);
  expect(await flows.take('another', 'passkey-use')).toBeNull();
  expect(await flows.take(token, 'passkey-use')).toEqual(flow);
  expect(await flows.take(token, 'passkey-use')).toBeNull();
  // Taken for something else, it is over too.
  const mixed = await flows.begin(flow);
  expect(await flows.take(mixed, 'oidc')).toBeNull();
  expect(await flows.take(mixed, 'passkey-use')).toBeNull();
  const late = await flows.begin(flow);
  clock.now += limits.flow;
  expect(await flows.take(late, 'passkey-use')).toBeNull();
});

test('[C8] of very many the oldest is given up', async () => {
  const flows = new Flows(new MemoryFlows());
  const first = await flows.begin(flow);
  const second = await flows.begin(flow);
  for (let begun = 2; begun <= limits.flows; begun += 1) await flows.begin(flow);
  expect(await flows.find(first, 'passkey-use')).toBeNull();
  expect(await flows.find(second, 'passkey-use')).toEqual(flow);
});
