import { amendments } from './amendments.ts';
import type { WordEdit } from './amendments.ts';
import { earlyEndorsements, lateEndorsements } from './endorsements.ts';
import { goals, looks } from './leading.ts';
import type { PersonKey } from './network.ts';

/** Somebody types other words into a paragraph of a section they write. */
export interface DemoEdit extends WordEdit {
  readonly paragraph: string;
  readonly by: PersonKey;
}

const edits: readonly DemoEdit[] = [
  {
    paragraph: 'speak.report',
    by: 'mei.tangkoop',
    from: 'openbaar voordat het bestuur besluit',
    to: 'openbaar, ten minste twee weken voordat het bestuur besluit',
  },
  {
    paragraph: 'decide.result',
    by: 'hedwig.wadlander',
    from: 'De uitslag voeren wij uit',
    to: 'Een bindende uitslag voeren wij uit',
  },
  {
    paragraph: 'speak.count',
    by: 'gerben.turfstra',
    from: 'alsnog op, voordat',
    to: 'alsnog op voordat',
  },
];

/**
 * What happens in the demo network, in this order, with every section in *writing* at first:
 * 1. the early endorsements;
 * 2. the edits (two change words, the third only a comma);
 * 3. the amendments, each with its replies and then its decision;
 * 4. the sections move to the phase they are in now;
 * 5. leads set goals, and ask partners to look;
 * 6. the late endorsements, of which some renew an early one, and some answer a lead;
 * 7. what was learnt elsewhere, and what became of the advice (`insights`).
 */
export const story = {
  ...{ earlyEndorsements, edits, amendments },
  ...{ goals, looks, lateEndorsements },
} as const;
