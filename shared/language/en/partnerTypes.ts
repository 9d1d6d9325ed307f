import type { PartnerType } from '../../network.ts';
import { counter } from '../count.ts';
import type { Words } from '../nl.ts';

const count = counter('en');

const singular: Record<PartnerType, string> = {
  municipality: 'municipality',
  province: 'province',
  'water-board': 'water board',
  ministry: 'ministry',
  'umbrella-association': 'umbrella association',
  'professional-association': 'professional association',
  'knowledge-institution': 'knowledge institution',
  'civil-society': 'civil society organisation',
  company: 'company',
};

const plural: Record<PartnerType, string> = {
  municipality: 'municipalities',
  province: 'provinces',
  'water-board': 'water boards',
  ministry: 'ministries',
  'umbrella-association': 'umbrella associations',
  'professional-association': 'professional associations',
  'knowledge-institution': 'knowledge institutions',
  'civil-society': 'civil society organisations',
  company: 'companies',
};

export const partnerTypes = {
  singular,
  plural,
  group: {
    municipality: 'Municipalities',
    province: 'Provinces',
    'water-board': 'Water boards',
    ministry: 'Ministry',
    'umbrella-association': 'Umbrellas',
    'professional-association': 'Professional',
    'knowledge-institution': 'Knowledge',
    'civil-society': 'Civil society',
    company: 'Companies',
  },
  short: {
    municipality: 'Municipality',
    province: 'Province',
    'water-board': 'Water',
    ministry: 'Min.',
    'umbrella-association': 'Umbrella',
    'professional-association': 'Profess.',
    'knowledge-institution': 'Knowl.',
    'civil-society': 'Civil',
    company: 'Comp.',
  },
  label: 'Type of partner',
  counted: (type, number) => count(number, singular[type], plural[type]),
} satisfies Words['partnerTypes'];
