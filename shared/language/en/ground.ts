import { formatList, formatNumber } from '../count.ts';
import type { Words } from '../nl.ts';

const number = (value: number) => formatNumber(value, 'en');

export const ground = {
  of: (what) => `Backing of ${what}`,
  agree: (carrying, total) => `${number(carrying)} of ${number(total)} partners agree`,
  ofTypes: (carrying, total) => `${number(carrying)} of the ${number(total)} types`,
  outOf: (total) => `of ${number(total)}`,
  nobodyYet: 'Nobody has said anything yet.',
  everyType: (total) => `All ${number(total)} types stand behind it.`,
  typesCarry: (carrying, total) =>
    `${number(carrying)} of the ${number(total)} types ${carrying === 1 ? 'stands' : 'stand'} behind it.`,
  missing: (types) =>
    `Still ${formatList(
      types.map((type) => `no ${type}`),
      'en',
    )}.`,
  perType: 'By type of partner',
  perTypeOf: (what) => ` for ${what}`,
  section: 'Backing of this section',
  averageOfType: (group, shares) => `${group}: ${shares.join(', ')}.`,
  averages: {
    carries: (share) => `${share} valid`,
    outdated: (share) => `${share} outdated`,
    objection: (share) => `${share} objection`,
  },
  carriedBy: (carrying, total) =>
    `Carried by ${number(carrying)} of the ${number(total)} types of partners.`,
} satisfies Words['ground'];
