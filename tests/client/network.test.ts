import { expect, test } from 'vitest';
import type { CoalitionId } from '#shared/ids.ts';
import type { Coalition } from '#shared/record/state.ts';
import { ApiProblem } from '../../client/api/ApiProblem.ts';
import type { CoalitionBody, NamedPerson, Network } from '../../client/api/network.ts';
import { changedMembers } from '../../client/network/changedMembers.ts';
import { coalitionsByTime } from '../../client/network/coalitionsByTime.ts';
import { faultWord } from '../../client/network/faultWord.ts';
import { leadsToPick } from '../../client/network/leadsToPick.ts';
import { slugOf } from '../../client/network/slugOf.ts';

test.each([
  ['Dichtbij, óók digitaal!', 'dichtbij-ook-digitaal'],
  ['  Ëén – twee  ', 'een-twee'],
  ['日本', ''],
  [`${'a'.repeat(79)} b`, 'a'.repeat(79)],
])('the title %j has an address that the server takes', (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});

test('[N3] only what was changed is sent, so that what another changed stays', () => {
  const base = { theme: 'Water', partners: ['a', 'b'], to: null };
  expect(changedMembers(base, { ...base, partners: ['a', 'b'] })).toEqual({});
  expect(changedMembers(base, { ...base, theme: 'Weer' })).toEqual({ theme: 'Weer' });
  expect(changedMembers<object>(base, { ...base, to: '2026-01-01' })).toEqual({ to: '2026-01-01' });
});

test('[N3] every coalition is at work, begins later or is over, on any day', () => {
  const made = (id: string, from: string, to: string | null): Coalition => ({
    ...{ id: id as CoalitionId, theme: id, partners: [], leads: [] },
    ...{ from, to },
  });
  const all = [
    made('open', '2026-02-01', null),
    made('day', '2026-02-02', '2026-02-02'),
    made('short', '2026-01-01', '2026-02-01'),
  ];
  const told = (day: string) =>
    Object.fromEntries(
      Object.entries(coalitionsByTime(all, day)).map(([time, ones]) => [
        time,
        ones.map(({ theme }) => theme),
      ]),
    );
  expect(told('2025-12-31')).toEqual({ now: [], later: ['open', 'day', 'short'], past: [] });
  expect(told('2026-02-01')).toEqual({ now: ['open', 'short'], later: ['day'], past: [] });
  expect(told('2026-02-02')).toEqual({ now: ['open', 'day'], later: [], past: ['short'] });
  expect(told('2026-02-03')).toEqual({ now: ['open'], later: [], past: ['day', 'short'] });
});

test('[N3] leads come from the partners that were picked; who leads already can be let go', () => {
  const person = (name: string, partner: string, role = 'member') =>
    ({ id: name, name, partner, role, mandate: false, mail: null }) as NamedPerson;
  const network = {
    partners: [{ id: 'a', name: 'Partner A' }],
    people: [
      ...[person('Zus', 'a'), person('Aap', 'a'), person('Oog', 'a', 'observer')],
      ...[person('Noot', 'b'), person('Mies', 'c')],
    ],
  } as unknown as Network;
  const draft = { partners: ['a'], leads: ['Mies'] } as unknown as CoalitionBody;
  expect(leadsToPick(network, draft).map(({ name, about }) => [name, about])).toEqual([
    ['Aap', 'Partner A'],
    ['Mies', ''],
    ['Zus', 'Partner A'],
  ]);
});

test('a field says what the server found wrong with it, and nothing of other fields', () => {
  const faults = [
    { path: 'body.mail', code: 'invalid_format' },
    { path: 'body.to', code: 'ends-before-start' },
    { path: 'body.partners.3', code: 'odd' },
  ];
  const failure = new ApiProblem('invalid-input', '', { more: { faults } });
  const fields = ['mail', 'to', 'partners', 'partner', 'name'];
  expect(fields.map((field) => faultWord(failure, field))).toEqual(
    ['mail', 'endsBeforeStart', 'other', undefined, undefined], // prettier-ignore
  );
  expect(faultWord(new Error('no line'), 'mail')).toBeUndefined();
});
