import type { BrickState } from '../../ground.ts';
import { choose, formatNumber } from '../count.ts';

/** What a partner says, as a badge. */
const names: Record<BrickState, string> = {
  valid: 'Eens, geldig',
  cosmetic: 'Eens, alleen opmaak gewijzigd',
  conditional: 'Eens, mits',
  outdated: 'Verouderd',
  abstained: 'Onthouding',
  objection: 'Bezwaar',
  silent: 'Nog niets gezegd',
};

/** The word behind a number. */
const afterNumber: Record<BrickState, (number: number) => string> = {
  valid: () => 'geldig',
  cosmetic: () => 'alleen opmaak',
  conditional: () => 'eens, mits',
  outdated: () => 'verouderd',
  abstained: (number) => choose(number, 'onthouding', 'onthoudingen'),
  objection: (number) => choose(number, 'bezwaar', 'bezwaren'),
  silent: () => 'nog stil',
};

/** What each mark of the ground line means. */
const meanings: Record<BrickState, string> = {
  valid: 'Steen op de lijn. De woorden zijn precies gelijk.',
  cosmetic: 'Twee strepen. Zelfde woorden, andere leestekens of opmaak.',
  conditional: 'Open steen. Wordt vol als de wijziging precies zo wordt overgenomen.',
  outdated: 'Gearceerd. De woorden zijn anders geworden.',
  abstained: 'Punt op de lijn. Zei iets, koos geen kant.',
  objection: 'Steen onder de lijn, met een reden die erbij staat.',
  silent: 'Alleen de lijn. Zwijgen is geen ja.',
};

export const states = {
  names,
  afterNumber,
  meanings,
  conditionalOn: (amendment: string) => `Eens, mits ${amendment}`,
  withdrawn: 'Ingetrokken',
  counted: (state: BrickState, number: number) =>
    `${formatNumber(number, 'nl')} ${afterNumber[state](number)}`,
  /** As `counted`, for a row with commas between the counts. */
  countedInRow: (state: BrickState, number: number) =>
    `${formatNumber(number, 'nl')} ${state === 'conditional' ? 'eens mits' : afterNumber[state](number)}`,
};
