import type { PartnerType } from '../../network.ts';
import { counter } from '../count.ts';

const count = counter('nl');

/** One partner, in running text. */
const singular: Record<PartnerType, string> = {
  municipality: 'gemeente',
  province: 'provincie',
  'water-board': 'waterschap',
  ministry: 'ministerie',
  'umbrella-association': 'koepel',
  'professional-association': 'beroepsvereniging',
  'knowledge-institution': 'kennisinstelling',
  'civil-society': 'maatschappelijke organisatie',
  company: 'bedrijf',
};

/** Several partners, in running text. */
const plural: Record<PartnerType, string> = {
  municipality: 'gemeenten',
  province: 'provincies',
  'water-board': 'waterschappen',
  ministry: 'ministeries',
  'umbrella-association': 'koepels',
  'professional-association': 'beroepsverenigingen',
  'knowledge-institution': 'kennisinstellingen',
  'civil-society': 'maatschappelijke organisaties',
  company: 'bedrijven',
};

/** The name of the group, at the head of a row. */
const group: Record<PartnerType, string> = {
  municipality: 'Gemeenten',
  province: 'Provincies',
  'water-board': 'Waterschappen',
  ministry: 'Ministerie',
  'umbrella-association': 'Koepels',
  'professional-association': 'Beroepsverenigingen',
  'knowledge-institution': 'Kennisinstellingen',
  'civil-society': 'Maatschappelijk',
  company: 'Bedrijven',
};

/** Short enough for a slot of the ground line. */
const short: Record<PartnerType, string> = {
  municipality: 'Gemeente',
  province: 'Provincie',
  'water-board': 'Water',
  ministry: 'Min.',
  'umbrella-association': 'Koepel',
  'professional-association': 'Beroep',
  'knowledge-institution': 'Kennis',
  'civil-society': 'Maatsch.',
  company: 'Bedrijf',
};

export const partnerTypes = {
  singular,
  plural,
  group,
  short,
  label: 'Soort partner',
  counted: (type: PartnerType, number: number) => count(number, singular[type], plural[type]),
};
