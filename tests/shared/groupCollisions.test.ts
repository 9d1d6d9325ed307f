import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCollisions } from '#shared/collisions.ts';
import { groupCollisions } from '#shared/groupCollisions.ts';
import type { Amendment } from '#shared/record/state.ts';
import { touchedRanges } from '#shared/touchedRanges.ts';
import { canonicalWording } from '#shared/wording.ts';
import type { Wording } from '#shared/wording.ts';
import { proposals } from './arbitraryVersions.ts';
import { assertAlways } from './assertAlways.ts';

type Asked = Pick<Amendment, 'kind' | 'base' | 'proposal'>;

const says = (text: string) => canonicalWording('paragraph', [{ text }]);
const first = 'Wij vragen niet meer dan nodig.';
const second = 'Elke inbreng krijgt binnen acht weken antwoord.';
const third = 'De raad beslist.';
const text = `${first} ${second} ${third}`;
const amend = (name: string, from: string, to: string) => ({
  name,
  kind: 'replace' as const,
  base: says(text),
  proposal: says(text.replace(from, to)),
});
const groupsOf = (amendments: readonly (Asked & { name: string })[], now = text) =>
  groupCollisions(amendments, says(now)).map(({ amendments: members, on }) => [
    members.map(({ name }) => name).join(' '),
    ...on,
  ]);

interface Named extends Asked {
  readonly name: number;
}

const anyKind = fc.constantFrom<Amendment['kind']>(
  ...(['replace', 'replace', 'replace', 'replace', 'insert-after', 'delete'] as const),
);

/** Several amendments of one paragraph, of which the text has moved on for some. */
const open: fc.Arbitrary<{ amendments: Named[]; current: Wording }> = fc
  .tuple(proposals, fc.boolean(), fc.array(anyKind, { minLength: 5, maxLength: 5 }))
  .map(([{ base, proposals: all }, hasMoved, kinds]) => ({
    current: hasMoved ? all[0]! : base,
    amendments: all.map((proposal, name) => ({
      name,
      kind: kinds[name]!,
      base,
      proposal: kinds[name] === 'delete' ? says('') : proposal,
    })),
  }));

describe('amendments that are weighed together', () => {
  const [vijf, zes, traag] = [
    amend('vijf', 'acht', 'vijf'),
    amend('zes', 'acht weken', 'zes weken'),
    amend('traag', 'Elke', 'Iedere'),
  ];
  const nooit = amend('nooit', 'niet', 'nooit');

  test('[A3] those that want the same words, or words of one sentence, are one group', () => {
    expect(groupsOf([zes, nooit, vijf])).toEqual([['nooit'], ['zes vijf', 'words']]);
    expect(groupsOf([vijf, traag])).toEqual([['traag vijf', 'sentence']]);
  });

  test('[A3] an abbreviation does not end a sentence', () => {
    const asked = (to: string) => ({
      ...amend(to, '', ''),
      base: says('Reageer a.u.b. binnen acht weken.'),
      proposal: says(to),
    });
    const both = [
      asked('Antwoord a.u.b. binnen acht weken.'),
      asked('Reageer a.u.b. binnen zes weken.'),
    ];
    expect(groupsOf(both, 'Reageer a.u.b. binnen acht weken.')).toEqual([
      [both.map(({ name }) => name).join(' '), 'sentence'],
    ]);
  });

  test('[A3] one that reaches over two sentences brings together what meets in either', () => {
    const bridge = amend('brug', 'nodig. Elke', 'nodig; elke');
    const last = amend('slot', 'beslist', 'besluit');
    expect(groupsOf([last, vijf, nooit, bridge])).toEqual([
      ['nooit brug vijf', 'sentence'],
      ['slot'],
    ]);
  });

  test('[A3] who brings a paragraph after this one meets who takes it out, and comes behind', () => {
    const after = { ...amend('erna', '', ''), kind: 'insert-after' as const };
    const out = { ...amend('weg', text, ''), kind: 'delete' as const };
    expect(groupsOf([after, nooit])).toEqual([['nooit'], ['erna']]);
    expect(groupsOf([after, out, nooit])).toEqual([['weg nooit erna', 'words', 'place']]);
  });

  test('[A3] what is overtaken comes last, alone', () => {
    expect(groupsOf([vijf, nooit], text.replace('acht', 'vijf'))).toEqual([['nooit'], ['vijf']]);
  });

  test('[A3] where nothing is open there are no groups', () => {
    expect(groupsOf([])).toEqual([]);
  });

  test('[A3] each amendment is in one group; who meets are together, who are together are linked', () => {
    assertAlways(open, ({ amendments, current }) => {
      const groups = groupCollisions(amendments, current);
      const names = groups.flatMap((group) => group.amendments.map(({ name }) => name));
      expect(names.toSorted((a, b) => a - b)).toEqual(amendments.map(({ name }) => name));
      const meetings = findCollisions(amendments, current);
      for (const { amendments: members, on } of groups) {
        const met = members.map((one) => meetings.get(one)?.map(({ other }) => other) ?? []);
        expect(met.flat().every((other) => members.includes(other))).toBe(true);
        expect(isLinked(members, met)).toBe(true);
        const kinds = members.flatMap(
          (one) => meetings.get(one)?.map((meeting) => meeting.on) ?? [],
        );
        expect(new Set(on)).toEqual(new Set(kinds));
        expect(on.length > 0).toBe(members.length > 1);
      }
    });
  });

  test('[A3] groups, and those within one, follow the text', () => {
    assertAlways(open, ({ amendments, current }) => {
      const placeOf = (one: Named) => touchedRanges(one, current)[0]?.start ?? Infinity;
      const groups = groupCollisions(amendments, current);
      const inOrder = (places: readonly number[]) =>
        places.every((place, index) => index === 0 || places[index - 1]! <= place);
      expect(inOrder(groups.map((group) => placeOf(group.amendments[0]!)))).toBe(true);
      for (const group of groups) expect(inOrder(group.amendments.map(placeOf))).toBe(true);
    });
  });

  test('[A3] the order in which they are given makes no other groups', () => {
    const shuffled = open.chain((one) =>
      fc
        .shuffledSubarray(one.amendments, { minLength: one.amendments.length })
        .map((others) => ({ ...one, others })),
    );
    const named = (groups: readonly { amendments: readonly Named[] }[], current: Wording) =>
      groups
        .map((group) => group.amendments.filter((one) => touchedRanges(one, current).length > 0))
        .filter((members) => members.length > 0)
        .map((members) => members.map(({ name }) => name).toSorted((a, b) => a - b));
    assertAlways(shuffled, ({ amendments, others, current }) => {
      expect(named(groupCollisions(others, current), current)).toEqual(
        named(groupCollisions(amendments, current), current),
      );
    });
  });

  test('[A3] the texts above have groups of every kind', () => {
    const groups = fc
      .sample(open, { seed: 20_181_116, numRuns: 300 })
      .flatMap(({ amendments, current }) => groupCollisions(amendments, current));
    const count = (way: string) => groups.filter(({ on }) => on.join(' ') === way).length;
    for (const way of ['', 'words', 'sentence', 'place', 'words place'])
      expect(count(way)).toBeGreaterThan(20);
    expect(groups.filter(({ amendments }) => amendments.length > 2).length).toBeGreaterThan(30);
  });
});

// Whether a walk from the first over those who meet reaches all.
function isLinked(members: readonly Named[], met: readonly (readonly Named[])[]): boolean {
  const reached = new Set(members.slice(0, 1));
  for (const member of reached)
    for (const other of met[members.indexOf(member)] ?? []) reached.add(other);
  return reached.size === members.length;
}
