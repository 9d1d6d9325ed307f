import { z } from 'zod';
import { hasForbiddenCharacter } from './characters.ts';
import { limits } from './limits.ts';
import { isAllowedHref } from './links.ts';
import type { Run } from './wording.ts';

/** Checks a stretch of text that comes in at a door. */
export const run = z.strictObject({
  text: z
    .string()
    .max(limits.paragraphCharacters)
    .refine((text) => !hasForbiddenCharacter(text), {
      error: 'forbidden-characters',
    }),
  bold: z.literal(true).optional(),
  italic: z.literal(true).optional(),
  footnote: z.literal(true).optional(),
  href: z.string().refine(isAllowedHref, { error: 'link-not-allowed' }).optional(),
}) satisfies z.ZodType<Run>;
