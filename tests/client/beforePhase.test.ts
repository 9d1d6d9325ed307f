import { expect, test } from 'vitest';
import type { BrickState } from '#shared/ground.ts';
import type { AmendmentId, ParagraphId, PartnerId, SectionId } from '#shared/ids.ts';
import type { Amendment, Partner } from '#shared/record/state.ts';
import { beforePhase } from '../../client/lead/beforePhase.ts';

const here = 'hier' as SectionId;
const partners: Record<string, Partner> = Object.fromEntries(
  ['x', 'y'].map((id) => [id, { id: id as PartnerId, name: id, type: 'municipality' }]),
);
const row = (section: string, number: string, said: Record<string, BrickState>) => ({
  section: section as SectionId,
  paragraph: number as ParagraphId,
  aliases: [],
  number,
  said,
});
const amendment = (number: string, section: string, kind: string) =>
  ({ id: number as AmendmentId, number, section, status: { kind } }) as Amendment;
const rows = [
  row('hier', '1.1', { x: 'outdated', y: 'objection' }),
  row('hier', '1.2', { x: 'outdated-abstention', y: 'valid' }),
  row('elders', '2.1', { x: 'outdated', y: 'objection' }),
];
const amendments = {
  a: amendment('A-001', 'hier', 'open'),
  b: amendment('A-002', 'hier', 'declined'),
  c: amendment('A-003', 'hier', 'adopting'),
  d: amendment('A-004', 'elders', 'open'),
};

test('[S1] before a phase is moved it says what is open, what has to be renewed and what objects', () => {
  expect(beforePhase({ amendments, partners, goals: {} }, { id: here }, rows)).toEqual({
    open: ['A-001', 'A-003'],
    outdated: { said: 2, partners: 1 },
    objections: 1,
    short: null,
  });
});

test('[S8] it says how many paragraphs do not reach the goals', () => {
  const goals = { [here]: [{ of: 'municipality', atLeast: 1 }] } as const;
  expect(beforePhase({ amendments, partners, goals }, { id: here }, rows).short).toEqual({
    count: 1,
    of: 2,
  });
});
