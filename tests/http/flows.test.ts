import { expect, test } from 'vitest';
import { limits } from '#shared/limits.ts';
import { Flows } from '../../server/http/Flows.ts';

const flow = { kind: 'passkey-use', challenge: 'c' } as const;

test('[C8] what was begun ends once, as what it is, and within ten minutes', () => {
  const clock = { now: 0 };
  const flows = new Flows(() => clock.now);
  const token = flows.begin(flow);
  expect(flows.find(token, 'passkey-use')).toEqual(flow);
  expect(flows.take('another', 'passkey-use')).toBeNull();
  expect(flows.take(token, 'passkey-use')).toEqual(flow);
  expect(flows.take(token, 'passkey-use')).toBeNull();
  // Taken for something else, it is over too.
  const mixed = flows.begin(flow);
  expect(flows.take(mixed, 'oidc')).toBeNull();
  expect(flows.take(mixed, 'passkey-use')).toBeNull();
  const late = flows.begin(flow);
  clock.now += limits.flow;
  expect(flows.take(late, 'passkey-use')).toBeNull();
});

test('[C8] of very many the oldest is given up', () => {
  const flows = new Flows();
  const first = flows.begin(flow);
  const second = flows.begin(flow);
  for (let begun = 2; begun <= limits.flows; begun += 1) flows.begin(flow);
  expect(flows.find(first, 'passkey-use')).toBeNull();
  expect(flows.find(second, 'passkey-use')).toEqual(flow);
});
