import { z } from 'zod';

/**
 * Ids the compiler can tell apart. One is made only by parsing (at a door) or by `newId`
 * (on the server). An id is 1–64 characters of a–z, A–Z, 0–9, `-` and `_`.
 */
const id = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,64}$/)
  // Records are plain objects: `constructor` would be found in every one of them.
  .refine((text) => !(text in {}), { error: 'id-reserved' });

/** `service` and `server` act too, and are nobody. */
export const personId = id
  .refine((text) => text !== 'service' && text !== 'server', { error: 'id-reserved' })
  .brand<'PersonId'>();
export const partnerId = id.brand<'PartnerId'>();
export const coalitionId = id.brand<'CoalitionId'>();
export const manifestoId = id.brand<'ManifestoId'>();
export const sectionId = id.brand<'SectionId'>();
export const paragraphId = id.brand<'ParagraphId'>();
export const amendmentId = id.brand<'AmendmentId'>();
export const replyId = id.brand<'ReplyId'>();
export const insightId = id.brand<'InsightId'>();

export type PersonId = z.infer<typeof personId>;
export type PartnerId = z.infer<typeof partnerId>;
export type CoalitionId = z.infer<typeof coalitionId>;
export type ManifestoId = z.infer<typeof manifestoId>;
export type SectionId = z.infer<typeof sectionId>;
export type ParagraphId = z.infer<typeof paragraphId>;
export type AmendmentId = z.infer<typeof amendmentId>;
export type ReplyId = z.infer<typeof replyId>;
export type InsightId = z.infer<typeof insightId>;
