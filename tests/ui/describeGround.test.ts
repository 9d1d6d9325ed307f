import { describe, expect, test } from 'vitest';
import { describeCoverage, describeGround, describeTail } from '#shared/language/describeGround.ts';
import { laidGround } from './laidGround.ts';

const lively = laidGround({
  municipality: { valid: 9, conditional: 3, silent: 4 },
  province: { valid: 2, silent: 1 },
  'water-board': { valid: 1, objection: 1, silent: 1 },
  ministry: { silent: 1 },
  'umbrella-association': { valid: 1, conditional: 1, silent: 1 },
  'professional-association': { valid: 2, abstained: 1, silent: 1 },
  'knowledge-institution': { valid: 2, silent: 2 },
  'civil-society': { conditional: 2, silent: 2 },
  company: { silent: 2 },
});

describe('the ground line in words', () => {
  test('[E8] says of how many partners and of how many types', () => {
    expect(describeGround(lively, '3.2', 'nl')).toBe(
      'Draagvlak van 3.2: 17 van 40 partners eens, 6 van de 9 soorten; 6 eens, mits; 1 onthouding; 1 bezwaar.',
    );
    expect(describeGround(lively, '3.2', 'en')).toBe(
      'Backing of 3.2: 17 of 40 partners agree, 6 of the 9 types; 6 agree if; 1 abstention; 1 objection.',
    );
  });

  test('[E4] counts a cosmetic change as standing and an outdated one apart', () => {
    const ground = laidGround({
      municipality: { valid: 2, cosmetic: 1, outdated: 2 },
      company: { outdated: 1 },
    });
    expect(describeGround(ground, '1.1', 'nl')).toBe(
      'Draagvlak van 1.1: 3 van 6 partners eens, 1 van de 2 soorten; 3 verouderd.',
    );
  });

  test('[E8] names the types that are missing when they are few', () => {
    const ground = laidGround({
      municipality: { valid: 1 },
      ministry: { silent: 1 },
      company: { outdated: 1 },
    });
    expect(describeCoverage(ground, 'nl')).toBe('Nog geen ministerie en geen bedrijf.');
    expect(describeCoverage(ground, 'en')).toBe('Still no ministry and no company.');
  });

  test('[E8] counts the types that carry when many are missing', () => {
    expect(describeCoverage(lively, 'nl')).toBe('6 van de 9 soorten dragen mee.');
    const lonely = laidGround({
      municipality: { valid: 1 },
      province: { silent: 1 },
      ministry: { silent: 1 },
      company: { silent: 1 },
    });
    expect(describeCoverage(lonely, 'nl')).toBe('1 van de 4 soorten draagt mee.');
  });

  test('[E8] says in the small line what the margin would say', () => {
    expect(describeTail(lively, 'nl')).toBe(
      '17 geldig, 6 eens mits, 1 onthouding, 1 bezwaar. 6 van de 9 soorten dragen mee.',
    );
  });

  test('says so when nobody has spoken', () => {
    expect(describeTail(laidGround({ municipality: { silent: 3 } }), 'nl')).toBe(
      'Nog niemand heeft zich uitgesproken.',
    );
  });
});
