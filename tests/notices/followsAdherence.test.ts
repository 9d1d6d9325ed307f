import { expect, test } from 'vitest';
import type { ParagraphId, PartnerId, PersonId, SectionId } from '#shared/ids.ts';
import { emptyRecord } from '#shared/record/state.ts';
import type { Endorsement, Person, RecordState, Section } from '#shared/record/state.ts';
import { followsAdherence } from '../../server/notices/followsAdherence.ts';
import type { AdherenceHappening } from '../../server/records/Happenings.ts';

const [here, there] = ['here', 'there'] as unknown as [PartnerId, PartnerId];
const section = 's' as SectionId;
const paragraph = 'kept' as ParagraphId;
const speaker: Person = { id: 'p' as PersonId, partner: there, role: 'member', mandate: true };
const adopted: Section['adopted'] = {
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      attrs: { id: 'kept', aliases: 'merged' },
      content: [{ type: 'text', text: 'Wij luisteren.' }],
    },
  ],
};

const agreedTo = (id: string): RecordState => ({
  ...emptyRecord,
  sections: { [section]: { id: section, coalition: 'c', adopted } as Section },
  endorsements: { [id]: { [there]: { stance: 'agree' } as Endorsement } },
});
const happening = { section, paragraph, partner: here } as AdherenceHappening;

test.each([
  ['kept', true],
  ['merged', true],
  ['other', false],
])('[E11, P2] who agreed to paragraph “%s” hears of it: %s', (id, hears) => {
  expect(followsAdherence(agreedTo(id), speaker, happening)).toBe(hears);
});
