import { describe, expect, test } from 'vitest';
import { initials } from '../../client/ui/PersonRing.tsx';
import { nextHearing, type SaveStateName } from '../../client/ui/SaveState.tsx';
import { averageGround } from '../../client/ui/ground/averageGround.ts';
import { laidGround } from './laidGround.ts';

describe('small signs', () => {
  test.each([
    ['Sanne de Wit', 'SW'],
    ['Yusuf Demir', 'YD'],
    ['Fatima El Idrissi', 'FI'],
    ['Cher', 'C'],
    ['  ', ''],
  ])('the ring of “%s” says “%s”', (name, letters) => {
    expect(initials(name)).toBe(letters);
  });

  test('[T1] saving is told once after trouble, and is quiet otherwise', () => {
    const course: SaveStateName[] = ['saved', 'saving', 'saved', 'offline', 'saving', 'saved'];
    const heard = course.reduce(nextHearing, 'quiet' as const);
    expect(heard).toBe('recovered');
    expect(nextHearing(nextHearing(heard, 'saving'), 'saved')).toBe('quiet');
  });

  test('[E8] the ground of a section is the average of its paragraphs, type by type', () => {
    const full = laidGround({ municipality: { valid: 3, cosmetic: 1 }, company: { silent: 1 } });
    const half = laidGround({ municipality: { outdated: 4 }, company: { objection: 1 } });
    expect(averageGround([full, half])).toEqual([
      { type: 'municipality', partners: 4, carries: 0.5, outdated: 0.5, objection: 0 },
      { type: 'company', partners: 1, carries: 0, outdated: 0, objection: 0.5 },
    ]);
    expect(averageGround([])).toEqual([]);
  });
});
