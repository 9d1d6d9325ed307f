import type { sheets as nl } from '../nl/sheets.ts';

/** What stands in the tables of backing, for spreadsheets. */
export const sheets: typeof nl = {
  endorsements: 'Endorsements',
  coverage: 'Coverage',
  section: 'Section',
  paragraph: 'Paragraph',
  id: 'Id',
  start: 'Start of the text',
  partner: 'Partner',
  type: 'Type of partner',
  stance: 'What the partner says',
  stances: { agree: 'agree', abstain: 'abstain', object: 'object' },
  validity: 'Holds now',
  validities: {
    valid: 'yes',
    cosmetic: 'yes, only punctuation or formatting differs',
    conditional: 'not yet: it waits for an amendment',
    outdated: 'no, the text is another by now',
    gone: 'no, the paragraph is gone',
  },
  condition: 'If',
  reason: 'Reason',
  at: 'When',
  partners: 'Partners',
  carried: 'Carried by',
  counts: {
    valid: 'Agree, valid',
    cosmetic: 'Agree, only formatting differs',
    conditional: 'Agree if',
    abstained: 'Abstain',
    objection: 'Object',
    outdated: 'Agree, outdated',
    'outdated-abstention': 'Abstain, outdated',
    'outdated-objection': 'Object, outdated',
    silent: 'Nothing said yet',
  },
};
