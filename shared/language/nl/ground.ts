import { formatList, formatNumber } from '../count.ts';

const number = (value: number) => formatNumber(value, 'nl');

export const ground = {
  of: (what: string) => `Draagvlak van ${what}`,
  agree: (carrying: number, total: number) =>
    `${number(carrying)} van ${number(total)} partners eens`,
  ofTypes: (carrying: number, total: number) =>
    `${number(carrying)} van de ${number(total)} soorten`,
  outOf: (total: number) => `van ${number(total)}`,
  nobodyYet: 'Nog niemand heeft zich uitgesproken.',
  everyType: (total: number) => `Alle ${number(total)} soorten dragen mee.`,
  typesCarry: (carrying: number, total: number) =>
    `${number(carrying)} van de ${number(total)} soorten ${carrying === 1 ? 'draagt' : 'dragen'} mee.`,
  missing: (types: readonly string[]) =>
    `Nog ${formatList(
      types.map((type) => `geen ${type}`),
      'nl',
    )}.`,
  perType: 'Per soort partner',
  perTypeOf: (what: string) => ` bij ${what}`,
  section: 'Draagvlak van deze sectie',
  averageOfType: (group: string, shares: readonly string[]) => `${group}: ${shares.join(', ')}.`,
  averages: {
    carries: (share: string) => `${share} geldig`,
    outdated: (share: string) => `${share} verouderd`,
    objection: (share: string) => `${share} bezwaar`,
  },
  carriedBy: (carrying: number, total: number) =>
    `Gedragen door ${number(carrying)} van de ${number(total)} soorten partners.`,
};
