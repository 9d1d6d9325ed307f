import { z } from 'zod';

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
export const partnerType = z.enum(partnerTypes);
export type PartnerType = z.infer<typeof partnerType>;

/** What a person is in the network, whatever their partner [N2]. */
export const networkRole = z.enum(['coordinator', 'member', 'observer']);
export type NetworkRole = z.infer<typeof networkRole>;

/** The phases of a section, in order [S1]. */
export const phases = ['writing', 'consultation', 'deciding', 'adopted'] as const;
export const phase = z.enum(phases);
export type Phase = z.infer<typeof phase>;
