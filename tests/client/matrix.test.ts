import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brickStates } from '#shared/ground.ts';
import type { BrickState } from '#shared/ground.ts';
import type { ParagraphId, PartnerId, SectionId } from '#shared/ids.ts';
import type { Amendment, Endorsement, LookAsked, Partner, Section } from '#shared/record/state.ts';
import { chooseFrom } from '../../client/lead/matrix/chooseFrom.ts';
import { drawBricks } from '../../client/lead/matrix/drawBricks.ts';
import { layMatrix } from '../../client/lead/matrix/layMatrix.ts';
import { partsOf, saidIn } from '../../client/lead/matrix/partsOf.ts';
import { whatRemains } from '../../client/lead/whatRemains.ts';
import { assertAlways } from '../shared/assertAlways.ts';

const partner = (id: string, type: Partner['type'], name = id): Partner => ({
  id: id as PartnerId,
  name,
  type,
});
const section = (id: string, more: Partial<Section> = {}): Section => ({
  id: id as SectionId,
  manifesto: 'm' as Section['manifesto'],
  title: `Sectie ${id}`,
  coalition: 'c' as Section['coalition'],
  phase: 'writing',
  deadline: null,
  place: 1,
  adopted: null,
  epoch: 1,
  ...more,
});
const row = (of: string, number: string, said: Record<string, BrickState>) => ({
  section: of as SectionId,
  paragraph: `p${number}` as ParagraphId,
  aliases: [] as ParagraphId[],
  number,
  said,
});

const partners = [
  partner('x', 'municipality', 'Zilverhorst'),
  partner('y', 'municipality', 'Ámsterhoven'),
  partner('w', 'water-board', 'De Wielen'),
];
const sections = [
  section('a', { deadline: '2026-12-09T16:00:00.000Z' }),
  section('leeg'),
  section('b', { deadline: '2026-12-04T16:00:00.000Z' }),
];
const rows = [
  row('a', '1.1', { x: 'valid', y: 'objection', w: 'cosmetic' }),
  row('a', '1.2', { x: 'outdated' }),
  row('b', '3.1', {}),
  row('b', '3.2', { x: 'outdated-objection', y: 'valid' }),
];
const asking = { looks: {}, endorsements: {} };
const matrix = layMatrix({ sections, partners, rows });
const names = (of: typeof matrix) =>
  of.groups.flatMap((group) => group.rows.map((one) => one.partner.name));

describe('[E8] the matrix', () => {
  test('has every partner, by type and name, and every section with a text', () => {
    expect(names(matrix)).toEqual(['Ámsterhoven', 'Zilverhorst', 'De Wielen']);
    expect(matrix.sections.map(({ number, columns }) => [number, columns.length])).toEqual([
      [1, 2],
      [3, 2],
    ]);
  });

  test('counts who carries each paragraph, and how many types', () => {
    expect(matrix.groups.map(({ carrying }) => carrying)).toEqual([
      [
        [1, 0],
        [0, 1],
      ],
      [
        [1, 0],
        [0, 0],
      ],
    ]);
    expect(matrix.sections.flatMap(({ columns }) => columns.map(({ types }) => types))).toEqual([
      2, 0, 0, 1,
    ]);
  });

  test('loses nothing that was said', () => {
    const state = fc.constantFrom(...brickStates);
    const said = fc.dictionary(fc.constantFrom('x', 'y', 'w'), state);
    assertAlways(fc.array(said, { maxLength: 6 }), (all) => {
      const laid = layMatrix({
        sections,
        partners,
        rows: all.map((one, at) => row('a', `1.${at + 1}`, one)),
      });
      for (const { partner: who, said: drawn } of laid.groups.flatMap((group) => group.rows))
        expect(drawn[0] ?? []).toEqual(all.map((one) => one[who.id] ?? 'silent'));
    });
  });

  test('shows a part of it on request, with the sums of all', () => {
    const all = { section: null, type: null, partners: null, name: '' };
    expect(chooseFrom(matrix, all)).toEqual(matrix);
    expect(names(chooseFrom(matrix, { ...all, type: 'water-board' }))).toEqual(['De Wielen']);
    expect(names(chooseFrom(matrix, { ...all, name: 'hoRst' }))).toEqual(['Zilverhorst']);
    expect(names(chooseFrom(matrix, { ...all, partners: ['y' as PartnerId] }))).toEqual([
      'Ámsterhoven',
    ]);
    const one = chooseFrom(matrix, { ...all, section: 'b' as SectionId, name: 'zilver' });
    expect(one.sections.map(({ id }) => id)).toEqual(['b']);
    expect(one.groups.map(({ carrying, rows: left }) => [carrying, left[0]?.said])).toEqual([
      [[[0, 1]], [['silent', 'outdated-objection']]],
    ]);
  });
});

describe('[E8] the parts that are read in words', () => {
  test('together are the matrix, each of one section and small', () => {
    const state = fc.constantFrom(...brickStates);
    const counts = fc.tuple(fc.nat(20), fc.nat(20), fc.nat(20));
    assertAlways(
      fc.tuple(counts, fc.array(state, { minLength: 60, maxLength: 60 })),
      ([all, said]) => {
        const laid = layMatrix({
          sections,
          partners,
          rows: all.flatMap((count, at) =>
            Array.from({ length: count }, (_, place) =>
              row(sections[at]?.id ?? 'a', `${at}.${place}`, {
                x: said[at * 20 + place] ?? 'silent',
              }),
            ),
          ),
        });
        const parts = partsOf(laid);
        expect(parts.flatMap(({ columns }) => columns)).toEqual(
          laid.sections.flatMap(({ columns }) => columns),
        );
        expect(Math.max(0, ...parts.map(({ columns }) => columns.length))).toBeLessThanOrEqual(8);
        for (const one of laid.groups.flatMap((group) => group.rows))
          expect(parts.flatMap((part) => saidIn(one, part))).toEqual(one.said.flat());
      },
    );
  });
});

describe('the drawing', () => {
  test('every state but silence has a shape of its own, in its own column', () => {
    const size = { step: 10, gap: 2 };
    const alone = brickStates.map((state) => drawBricks([state], size).get(state));
    expect(alone.at(-1)).toBeUndefined();
    // What differs only in words differs in colour or hatch, and those two in nothing else.
    const shapes = new Set(alone.filter(Boolean));
    expect(shapes.size).toBe(brickStates.length - 1 - 2);
    expect(drawBricks(['silent', 'valid'], size).get('valid')).toMatch(/^M10 0h8/u);
  });
});

describe('what still has to happen', () => {
  const amendment = {
    id: 'A-001',
    section: 'a',
    paragraph: 'p1.2',
    status: { kind: 'open' },
  } as unknown as Amendment;

  test('names who objects or spoke of earlier words, what waits and who is silent, by deadline', () => {
    const remaining = whatRemains({ sections, matrix, amendments: [amendment], goals: {}, asking });
    expect(
      remaining.map(({ number, items }) => [
        number,
        items.map((item) => [item.kind, ...item.columns.map((column) => column.number)]),
      ]),
    ).toEqual([
      [3, [['outdated', '3.2'], ['untouched', '3.1'], ['silent']]],
      [
        1,
        [
          ['objection', '1.1'],
          ['amendments', '1.2'],
          ['outdated', '1.2'],
        ],
      ],
    ]);
    expect(remaining[0]?.items.at(-1)).toMatchObject({ types: ['water-board'] });
    expect(remaining[1]?.items[0]).toMatchObject({ partners: ['Ámsterhoven'] });
  });

  test('[E10] says who was asked and has not answered, and how many have', () => {
    const look = (seq: number, day: number) =>
      ({ seq, at: `2026-12-0${day}T10:00:00.000Z` }) as LookAsked;
    const spoke = (seq: number) => ({ seq }) as Endorsement;
    // `x` spoke of these words at 1.1; at 1.2 of earlier ones before it was asked, at 3.2 after that.
    const looks: Record<string, Record<string, LookAsked>> = {
      'p1.1': { x: look(5, 1) },
      'p1.2': { x: look(5, 2), w: look(5, 2), y: look(6, 3) },
      'p3.2': { x: look(5, 3) },
    };
    const endorsements: Record<string, Record<string, Endorsement>> = {
      'p1.2': { x: spoke(4) },
      'p3.2': { x: spoke(6) },
    };
    const known = { sections, matrix, amendments: [], goals: {} };
    const remaining = whatRemains({ ...known, asking: { looks, endorsements } });
    const items = remaining.flatMap((one) => one.items.filter(({ kind }) => kind === 'asked'));
    expect(items).toMatchObject([
      {
        partners: ['Ámsterhoven', 'Zilverhorst', 'De Wielen'],
        answered: 1,
        since: '2026-12-02T10:00:00.000Z',
        columns: [{ number: '1.2' }],
      },
    ]);
  });

  test('[E10] [P2] also of a paragraph that was merged into another since', () => {
    const merged = rows.map((one) =>
      one.number === '1.2' ? { ...one, aliases: ['gone' as ParagraphId] } : one,
    );
    const looks = { gone: { w: { seq: 5, at: '2026-12-02T10:00:00.000Z' } as LookAsked } };
    const remaining = whatRemains({
      sections,
      matrix: layMatrix({ sections, partners, rows: merged }),
      amendments: [{ ...amendment, paragraph: 'gone' as ParagraphId }],
      goals: {},
      asking: { looks, endorsements: {} },
    });
    const items = remaining.flatMap((one) => one.items);
    expect(items.find(({ kind }) => kind === 'asked')).toMatchObject({
      partners: ['De Wielen'],
      columns: [{ number: '1.2' }],
    });
    expect(items.find(({ kind }) => kind === 'amendments')).toMatchObject({
      columns: [{ number: '1.2' }],
    });
  });

  test('leaves out what was decided and what is adopted', () => {
    const decided = { ...amendment, status: { kind: 'withdrawn' } } as Amendment;
    const adopted = sections.map((one) =>
      one.id === 'b' ? { ...one, phase: 'adopted' as const } : one,
    );
    const remaining = whatRemains({
      sections: adopted,
      matrix,
      amendments: [decided],
      goals: {},
      asking,
    });
    expect(remaining.map(({ number }) => number)).toEqual([1]);
    expect(remaining[0]?.items.map(({ kind }) => kind)).toEqual(['objection', 'outdated']);
  });
});
