import type { BrickState } from '../../ground.ts';
import { chooser, formatNumber } from '../count.ts';
import type { Words } from '../nl.ts';

const choose = chooser('en');

const afterNumber: Record<BrickState, (number: number) => string> = {
  valid: () => 'valid',
  cosmetic: () => 'only formatting',
  conditional: () => 'agree if',
  outdated: () => 'outdated',
  abstained: (number) => choose(number, 'abstention', 'abstentions'),
  'outdated-abstention': (number) => choose(number, 'outdated abstention', 'outdated abstentions'),
  objection: (number) => choose(number, 'objection', 'objections'),
  'outdated-objection': (number) => choose(number, 'outdated objection', 'outdated objections'),
  silent: () => 'silent so far',
};

export const states = {
  names: {
    valid: 'Agreed, valid',
    cosmetic: 'Agreed, only formatting changed',
    conditional: 'Agreed if',
    outdated: 'Outdated',
    abstained: 'Abstained',
    'outdated-abstention': 'Outdated abstention',
    objection: 'Objection',
    'outdated-objection': 'Outdated objection',
    silent: 'Nothing said yet',
  },
  afterNumber,
  meanings: {
    valid: 'A brick on the line. The words are exactly equal.',
    cosmetic: 'Two stripes. Same words, other punctuation or formatting.',
    conditional: 'An open brick. Becomes full when the amendment is adopted exactly so.',
    outdated: 'Hatched on the line. The words have become different.',
    abstained: 'A dot on the line. Spoke, but took no side.',
    'outdated-abstention': 'A ring on the line. Took no side on an earlier text.',
    objection: 'A brick below the line, with a reason beside it.',
    'outdated-objection': 'Hatched below the line. Objected to an earlier text.',
    silent: 'The line alone. Silence is not a yes.',
  },
  conditionalOn: (amendment) => `Agreed if ${amendment}`,
  withdrawn: 'Withdrawn',
  counted: (state, number) => `${formatNumber(number, 'en')} ${afterNumber[state](number)}`,
  /** As `counted`, for a row with commas between the counts. */
  countedInRow: (state, number) =>
    `${formatNumber(number, 'en')} ${state === 'conditional' ? 'agree if' : afterNumber[state](number)}`,
} satisfies Words['states'];
