import { z } from 'zod';
import { personId } from './ids.ts';
import { refusalStatus } from './refusal.ts';
import type { RefusalCode } from './refusal.ts';

const codes = Object.keys(refusalStatus) as RefusalCode[];

/**
 * One line of the audit log [L1]: who did what to which thing, with what result, from where, and
 * when. Ids and nothing else of anybody; a strict schema keeps it so.
 */
export const auditLine = z.strictObject({
  /** ISO 8601 instant. */
  at: z.iso.datetime(),
  actor: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('person'), person: personId }),
    z.strictObject({ kind: z.enum(['service', 'server', 'nobody']) }),
  ]),
  /** The route as the description of the API has it: `PUT /sections/{section}/phase`. */
  action: z
    .string()
    .regex(/^[A-Z]+ [a-z0-9/{}.-]+$/)
    .max(120),
  /** Ids by what they are of: those in the address, and of what was made. */
  object: z.record(z.string().regex(/^[A-Za-z]+$/), z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)),
  result: z.enum(['done', ...codes]),
  /** A keyed fingerprint of the network it came from: the same for the same one; null for our own. */
  origin: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .nullable(),
  /** How many lines before this one were left out, because there were too many at once. */
  leftOut: z.int().min(1).optional(),
});
export type AuditLine = z.infer<typeof auditLine>;

/** Which lines someone wants to read. Days are ISO 8601, both included. */
export const auditQuery = z.strictObject({
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  /** Who did it, or to whom it was done. */
  person: personId.optional(),
  result: z.enum(['done', 'refused']).optional(),
});
export type AuditQuery = z.infer<typeof auditQuery>;
