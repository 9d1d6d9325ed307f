import type { PartnerType } from '#shared/network.ts';
import type { PartnerKey, PersonKey } from './network.ts';

/** How many partners of a type a lead wants under each paragraph of a section. */
export interface DemoGoals {
  /** The key of the section. */
  readonly section: string;
  readonly by: PersonKey;
  readonly wanted: readonly { readonly of: PartnerType; readonly atLeast: number }[];
}

/** A lead asks partners to look at a paragraph. */
export interface DemoLook {
  readonly paragraph: string;
  readonly by: PersonKey;
  readonly partners: readonly PartnerKey[];
  readonly note: string;
}

/** Reached at some paragraphs of each section, and not at all of them. */
export const goals: readonly DemoGoals[] = [
  {
    section: 'stand',
    by: 'kwame.owusuta',
    wanted: [
      { of: 'municipality', atLeast: 2 },
      { of: 'water-board', atLeast: 1 },
    ],
  },
  {
    section: 'speak',
    by: 'imane.zeitoun',
    wanted: [
      { of: 'municipality', atLeast: 1 },
      { of: 'province', atLeast: 1 },
    ],
  },
];

/** Asked before the late endorsements: some partners answer with those, others have not yet. */
export const looks: readonly DemoLook[] = [
  {
    paragraph: 'decide.result',
    by: 'imane.zeitoun',
    partners: ['griffiers', 'lindewaard', 'brinkvoorde'],
    note: 'Er staat nu dat het om een bindende uitslag gaat. Past dat bij u?',
  },
];
