import type { BrickState } from '../../ground.ts';
import { chooser, formatNumber } from '../count.ts';

const choose = chooser('nl');

/** What a partner says, as a badge. */
const names: Record<BrickState, string> = {
  valid: 'Eens, geldig',
  cosmetic: 'Eens, alleen opmaak gewijzigd',
  conditional: 'Eens, mits',
  outdated: 'Verouderd',
  abstained: 'Onthouding',
  'outdated-abstention': 'Verouderde onthouding',
  objection: 'Bezwaar',
  'outdated-objection': 'Verouderd bezwaar',
  silent: 'Nog niets gezegd',
};

/** The word behind a number. */
const afterNumber: Record<BrickState, (number: number) => string> = {
  valid: () => 'geldig',
  cosmetic: () => 'alleen opmaak',
  conditional: () => 'eens, mits',
  outdated: () => 'verouderd',
  abstained: (number) => choose(number, 'onthouding', 'onthoudingen'),
  'outdated-abstention': (number) =>
    choose(number, 'verouderde onthouding', 'verouderde onthoudingen'),
  objection: (number) => choose(number, 'bezwaar', 'bezwaren'),
  'outdated-objection': (number) => choose(number, 'verouderd bezwaar', 'verouderde bezwaren'),
  silent: () => 'nog stil',
};

/** What each mark of the ground line means. */
const meanings: Record<BrickState, string> = {
  valid: 'Steen op de lijn. De woorden zijn precies gelijk.',
  cosmetic: 'Twee strepen. Zelfde woorden, andere leestekens of opmaak.',
  conditional: 'Open steen. Wordt vol als de wijziging precies zo wordt overgenomen.',
  outdated: 'Gearceerd op de lijn. De woorden zijn anders geworden.',
  abstained: 'Punt op de lijn. Zei iets, koos geen kant.',
  'outdated-abstention': 'Ring op de lijn. Koos geen kant bij een eerdere tekst.',
  objection: 'Steen onder de lijn, met een reden die erbij staat.',
  'outdated-objection': 'Gearceerd onder de lijn. Maakte bezwaar tegen een eerdere tekst.',
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
