import { expect, test } from 'vitest';
import type { BrickState } from '#shared/ground.ts';
import type { ParagraphId, PartnerId, SectionId } from '#shared/ids.ts';
import type { Partner } from '#shared/record/state.ts';
import { sectionLooks } from '../../client/lead/sectionLooks.ts';

const partners: Partner[] = [
  { id: 'dorp' as PartnerId, name: 'Dorp', type: 'municipality' },
  { id: 'stad' as PartnerId, name: 'Stad', type: 'municipality' },
  { id: 'vliet' as PartnerId, name: 'Vliet', type: 'water-board' },
];
const row = (number: string, said: Record<string, BrickState>) => ({
  section: 'hier' as SectionId,
  paragraph: `p${number}` as ParagraphId,
  aliases: [],
  number,
  said,
});
const rows = [
  row('1.1', { dorp: 'outdated', stad: 'valid', vliet: 'objection' }),
  row('1.2', { dorp: 'valid', stad: 'outdated-abstention' }),
];
const asked = (looks: readonly { number: string; partners: readonly PartnerId[] }[]) =>
  Object.fromEntries(looks.map((look) => [look.number, look.partners]));

test('[E10] of a section, who spoke of earlier words and who said nothing are asked apart', () => {
  const { outdated, silent, lacking } = sectionLooks(rows, partners, []);
  expect(asked(outdated)).toEqual({ '1.1': ['dorp'], '1.2': ['stad'] });
  expect(asked(silent)).toEqual({ '1.2': ['vliet'] });
  expect(lacking).toEqual([]);
});

test('[S8] who can bring a goal closer is asked, never who spoke of the words of now', () => {
  const goals = [
    { of: 'municipality', atLeast: 2 },
    { of: 'water-board', atLeast: 1 },
  ] as const;
  const { lacking } = sectionLooks(rows, partners, goals);
  // At 1.1 the water board objects to these very words: it has been heard [E10].
  expect(asked(lacking)).toEqual({ '1.1': ['dorp'], '1.2': ['stad', 'vliet'] });
});
