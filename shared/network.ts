/** Partner types in the fixed order in which the ground line shows them [N1]. */
export const partnerTypes = [
  'municipality',
  'province',
  'water-board',
  'ministry',
  'umbrella-association',
  'professional-association',
  'knowledge-institution',
  'civil-society',
  'company',
] as const;
export type PartnerType = (typeof partnerTypes)[number];

/** What a person is in the network, whatever their partner [N2]. */
export const networkRoles = ['coordinator', 'member', 'observer'] as const;
export type NetworkRole = (typeof networkRoles)[number];

/** The phases of a section, in order [S1]. */
export const phases = ['writing', 'consultation', 'deciding', 'adopted'] as const;
export type Phase = (typeof phases)[number];

/** Who may not come in by a link alone: nobody, coordinators and coalition leads, or everyone. */
export const factorRules = ['off', 'leads', 'all'] as const;
export type FactorRule = (typeof factorRules)[number];
